import { fill, fillCount } from '../../compiler/strings/fill.ts'
import type { FoundTitle } from '../../search/title-file.ts'
import { OptionList } from './option-list.ts'
import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import { drawChips } from './search-chips.ts'
import { keepInAddress, readAsked } from './search-address.ts'
import { filtersOf, offerFacets, toggleFacet } from './search-filters.ts'
import type { Choice } from './search-filters.ts'
import { openIndex } from './search-index.ts'
import type { Found, SearchIndex } from './search-index.ts'
import { drawNotes, unfold } from './search-rows.ts'
import type { SearchWords } from './search-rows.ts'
import { mergeTitles } from './merge-titles.ts'
import { openStatus } from './search-status.ts'
import type { SearchState } from './search-status.ts'
import { RestedWork } from './rested-work.ts'
import { pauseAfter } from './search-pause.ts'
import { openSearchPreview } from './search-preview.ts'
import { tellResult } from './tell-result.ts'
import { openTitles } from './titles.ts'
import type { Titles } from './titles.ts'

/** As many names as one takes in at a glance. */
const MOST_TITLES = 6

/** One search field at work with its filters and results. It loads the index when the field is first used. */
export class SearchSession {
  readonly #panel: HTMLElement
  readonly #say: (state: SearchState, words: string) => void
  readonly #words: SearchWords
  readonly #base: string
  readonly #field: HTMLInputElement
  readonly #chips: HTMLElement
  readonly #list: HTMLElement
  readonly #options: OptionList
  readonly #end: HTMLElement
  readonly #endSight: IntersectionObserver
  #index: Promise<SearchIndex> | undefined
  #names: Titles | undefined
  #titles: readonly FoundTitle[] = []
  #titlesFor = ''
  #choice: Choice = { kind: 'all', facets: [] }
  #found: Found | undefined
  /** What it was found for. */
  #foundFor: string | undefined
  readonly #texts = new RestedWork((signal) => this.#findTexts(signal))

  /** @param panel holds the parts; its `data-base` is the base path, `data-address` lets the query stand in the address. */
  constructor(panel: HTMLElement) {
    this.#panel = panel
    this.#say = openStatus(panel)
    this.#words = readWords(panel)
    this.#base = panel.dataset['base'] ?? '/'
    this.#field = requiredPart(panel, 'input', HTMLInputElement)
    this.#chips = requiredPart(panel, '.search-chips', HTMLElement)
    this.#list = requiredPart(panel, '[role=listbox]', HTMLElement)
    const preview = openSearchPreview(requiredPart(panel, '.search-preview', HTMLElement))
    this.#options = new OptionList(this.#field, this.#list, preview)
    this.#drawChips()
    this.#say('start', this.#words.hint)

    const begin = () => {
      this.#openNames()
      this.#open().catch(() => this.#say('failed', this.#words.failed))
    }
    this.#field.addEventListener('focus', begin)
    // Whoever opens the search stands in its field before this is there.
    if (document.activeElement === this.#field) begin()
    this.#field.addEventListener('input', () => {
      void this.#findTitles()
      this.#texts.startAfter(pauseAfter(this.#field.value.trim()))
    })
    this.#field.addEventListener('keydown', (event) => this.#steer(event))
    this.#field.form?.addEventListener('submit', (event) => event.preventDefault())
    for (const press of ['click', 'auxclick'] as const)
      this.#list.addEventListener(press, ({ target }) => {
        const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
        if (option && 'unfold' in option.dataset) {
          const { place } = this.#options
          unfold(option)
          this.#options.goTo(place)
        } else if (option) tellResult(option, this.#field.value)
      })
    this.#end = requiredPart(panel, '.search-end', HTMLElement)
    this.#endSight = new IntersectionObserver((sights) => {
      if (sights.some((sight) => sight.isIntersecting)) void this.#showMore()
    })

    const asked = 'address' in panel.dataset ? readAsked(location.href) : undefined
    this.#choice = asked?.choice ?? this.#choice
    if (asked?.query) this.#field.value = asked.query
    if (this.#field.value) {
      this.#drawChips()
      void this.#findTitles()
      this.#texts.start()
    }
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#base).catch((cause: unknown) => {
      this.#index = undefined
      throw cause
    })
    return this.#index
  }

  #openNames(): Titles {
    return (this.#names ??= openTitles(this.#base))
  }

  /** What the notes are called is known at once; their texts follow. */
  async #findTitles(): Promise<void> {
    const query = this.#field.value.trim()
    const choice = this.#choice
    const isNone = query === '' || choice.kind === 'card' || choice.facets.length > 0
    const isAsked = () => query === this.#field.value.trim() && choice === this.#choice
    const show = (found: FoundTitle[]) => isAsked() && this.#showTitles(found, query)
    show(isNone ? [] : await this.#openNames().find(query, MOST_TITLES, show))
  }

  #showTitles(found: readonly FoundTitle[], query: string): void {
    const isMore = query === this.#titlesFor && this.#titles.length > 0
    if (isMore && found.length === this.#titles.length) return
    this.#titles = found
    this.#titlesFor = query
    // What was found in texts for other words would stand below names that it has nothing to do with.
    if (this.#foundFor !== query) this.#found = undefined
    this.#drawResults(isMore || this.#found ? this.#options.active?.getAttribute('href') : undefined)
    if (!this.#found && found.length > 0) this.#say('found', '')
  }

  async #findTexts(signal: AbortSignal): Promise<void> {
    const query = this.#field.value.trim()
    if ('address' in this.#panel.dataset) keepInAddress({ query, choice: this.#choice })
    if (query === '') return this.#show(undefined)
    if (!this.#found && this.#titles.length === 0) this.#say('searching', this.#words.searching)
    try {
      const index = await this.#open()
      const found = await index.search(query, filtersOf(this.#choice), signal)
      if (!signal.aborted) this.#show(found, query)
    } catch {
      if (signal.aborted) return
      this.#show(undefined)
      this.#say('failed', this.#words.failed)
    }
  }

  #show(found: Found | undefined, query = ''): void {
    this.#found = found
    this.#foundFor = query
    this.#drawChips()
    void this.#count(found)
    if (!found) this.#titles = []
    this.#drawResults(this.#options.active?.getAttribute('href'))
    const words = this.#words
    if (!found) this.#say('start', words.hint)
    else if (found.total > 0) this.#say('found', fillCount(words.found, found.total, words.language))
    else if (this.#choice.kind !== 'all' || this.#choice.facets.length > 0)
      this.#say('none', fill(words.noneChosen, { query }))
    else this.#say('none', fill(this.#titles.length > 0 ? words.near : words.none, { query }))
  }

  async #count(found: Found | undefined): Promise<void> {
    if (!found || found.total === 0) return
    const counts = await found.count().catch(() => found.counts)
    if (found !== this.#found || counts === found.counts) return
    found.counts = counts
    this.#drawChips()
  }

  async #showMore(): Promise<void> {
    const found = this.#found
    if (!found || found.known >= found.total) return
    const more = await found.more().catch(() => found)
    if (found !== this.#found || more.known <= found.known) return
    Object.assign(found, more)
    this.#drawResults(this.#options.active?.getAttribute('href'))
  }

  /** @param active address of the option that is to stay active */
  #drawResults(active?: string | null): void {
    const notes = mergeTitles(this.#titles, this.#found?.notes ?? [], this.#base)
    this.#options.fill(drawNotes(notes, this.#list.id, this.#choice.kind === 'card', this.#words))
    const place = this.#options.placeOf(active)
    if (place > 0) this.#options.goTo(place)
    // Observed anew, since an end that is still in sight would not be told again.
    this.#endSight.unobserve(this.#end)
    this.#endSight.observe(this.#end)
  }

  #drawChips(): void {
    const { facets, kind } = this.#choice
    const offered = offerFacets(this.#found?.counts ?? {}, this.#found?.total ?? 0, facets)
    const focused = [...this.#chips.children].findIndex((chip) => chip === document.activeElement)
    const chips = drawChips(
      kind,
      facets,
      offered,
      {
        kind: (chosen) => this.#choose({ kind: chosen, facets }),
        facet: (facet) => this.#choose({ kind, facets: toggleFacet(facets, facet) }),
      },
      this.#words,
    )
    this.#chips.replaceChildren(...chips)
    chips[focused]?.focus()
  }

  #choose(choice: Choice): void {
    this.#choice = choice
    this.#titles = []
    this.#drawChips()
    void this.#findTitles()
    this.#texts.start()
  }

  #steer(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') void this.#enter(event.ctrlKey || event.metaKey)
    else if (event.ctrlKey || event.metaKey || !this.#options.steer(event.key)) return
    event.preventDefault()
  }

  async #enter(inNewTab: boolean): Promise<void> {
    // Names that were found at once need not wait for the texts.
    if (this.#titles.length === 0 || this.#titlesFor !== this.#field.value.trim()) await this.#texts.finish()
    const option = this.#options.active
    if (option instanceof HTMLAnchorElement && inNewTab) {
      tellResult(option, this.#field.value)
      window.open(option.href, '_blank', 'noopener')
    } else option?.click()
  }
}
