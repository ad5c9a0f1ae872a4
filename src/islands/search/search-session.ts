import { fill, fillCount } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import type { FoundTitle } from '../../search/find-titles.ts'
import { OptionList } from './option-list.ts'
import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import { drawChips } from './search-chips.ts'
import { keepInAddress, readAsked } from './search-address.ts'
import { filtersOf, offerFacets, toggleFacet } from './search-filters.ts'
import type { Choice } from './search-filters.ts'
import { openIndex } from './search-index.ts'
import type { Found, SearchIndex } from './search-index.ts'
import { groupByNote } from './search-results.ts'
import { drawNotes, unfold } from './search-rows.ts'
import { mergeTitles } from './merge-titles.ts'
import { openStatus } from './search-status.ts'
import type { SearchState } from './search-status.ts'
import { openSearchPreview } from './search-preview.ts'
import { tellResult } from './tell-result.ts'
import { openTitles } from './titles.ts'
import type { Titles } from './titles.ts'

export type SearchWords = Strings['search'] & Pick<Strings, 'language'>

/** Short enough to feel at once, long enough to skip most of the half-typed words. */
const PAUSE_MS = 100
/** One or two letters stand in nearly every text, so that what is typed after them would wait for a search of no use. */
const PAUSE_AT_BEGIN_MS = 350

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
  #timer: ReturnType<typeof setTimeout> | undefined
  #latest: Promise<void> = Promise.resolve()
  #turn = 0

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

    const begin = () => Promise.all([this.#find(''), this.#open()]).catch(() => this.#say('failed', this.#words.failed))
    this.#field.addEventListener('focus', begin)
    // Whoever opens the search stands in its field before this is there.
    if (document.activeElement === this.#field) void begin()
    this.#field.addEventListener('input', () => {
      void this.#findTitles()
      this.#searchSoon()
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
    if (asked) this.#choice = asked.choice
    if (asked?.query) this.#field.value = asked.query
    if (this.#field.value) {
      this.#drawChips()
      void this.#findTitles()
      this.#search()
    }
  }

  #open(): Promise<SearchIndex> {
    this.#index ??= openIndex(this.#base).catch((cause: unknown) => {
      this.#index = undefined
      throw cause
    })
    return this.#index
  }

  #find(query: string): Promise<FoundTitle[] | undefined> {
    this.#names ??= openTitles(this.#base)
    return this.#names.find(query, MOST_TITLES)
  }

  /** What the notes are called is known at once; their texts follow. */
  async #findTitles(): Promise<void> {
    const query = this.#field.value.trim()
    const { kind, facets } = this.#choice
    const found = query === '' || kind === 'card' || facets.length > 0 ? [] : await this.#find(query)
    if (query !== this.#field.value.trim()) return
    this.#titles = found ?? []
    this.#titlesFor = query
    // What was found in texts for other words would stand below names that it has nothing to do with.
    if (this.#foundFor === query) return this.#drawResults(this.#options.active?.getAttribute('href'))
    this.#found = undefined
    this.#drawResults()
    if (this.#titles.length > 0) this.#say('found', '')
  }

  #searchSoon(): void {
    clearTimeout(this.#timer)
    const isBegin = /^[a-z]{1,2}$/i.test(this.#field.value.trim())
    this.#timer = setTimeout(() => this.#search(), isBegin ? PAUSE_AT_BEGIN_MS : PAUSE_MS)
  }

  #search(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#latest = this.#run(this.#field.value.trim(), ++this.#turn)
  }

  async #run(query: string, turn: number): Promise<void> {
    if ('address' in this.#panel.dataset) keepInAddress({ query, choice: this.#choice })
    if (query === '') return this.#show(undefined)
    if (!this.#found && this.#titles.length === 0) this.#say('searching', this.#words.searching)
    try {
      const index = await this.#open()
      const found = await index.search(query, filtersOf(this.#choice))
      if (turn === this.#turn) this.#show(found, query)
    } catch {
      if (turn !== this.#turn) return
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
    if (!found || found.hits.length >= found.total) return
    const known = found.hits.length
    const next = await found.more(known).catch(() => [])
    if (found !== this.#found || known !== found.hits.length || next.length === 0) return
    found.hits.push(...next)
    this.#drawResults(this.#options.active?.getAttribute('href'))
  }

  /** @param active address of the option that is to stay active */
  #drawResults(active?: string | null): void {
    const notes = mergeTitles(this.#titles, groupByNote(this.#found?.hits ?? []), this.#base)
    const { language } = this.#words
    this.#options.fill(drawNotes(notes, this.#list.id, this.#choice.kind === 'card', this.#words, language))
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
    this.#search()
  }

  #steer(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.shiftKey) return
    if (event.key === 'Enter') void this.#enter(event.ctrlKey || event.metaKey)
    else if (event.ctrlKey || event.metaKey || !this.#options.steer(event.key)) return
    event.preventDefault()
  }

  async #enter(inNewTab: boolean): Promise<void> {
    // Names that were found at once need not wait for the texts.
    if (this.#titles.length === 0 || this.#titlesFor !== this.#field.value.trim()) {
      if (this.#timer !== undefined) this.#search()
      await this.#latest
    }
    const option = this.#options.active
    if (option instanceof HTMLAnchorElement && inNewTab) {
      tellResult(option, this.#field.value)
      window.open(option.href, '_blank', 'noopener')
    } else option?.click()
  }
}
