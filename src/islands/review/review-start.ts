import { fill, fillCount } from '../../compiler/strings/fill.ts'
import { requiredPart } from '../required-part.ts'
import type { Choice } from './catalogue.ts'
import { promptsByDeck, promptsByTag } from './count-decks.ts'
import { drawDeckRows, drawTagChips } from './draw-choices.ts'
import type { Counts } from './plan-round.ts'
import type { ReviewSession } from './review-session.ts'
import type { ReviewWords } from './review-words.ts'
import { nextDue } from './round.ts'
import { whenWords } from './when-words.ts'

// So many rows are found by looking.
const ROWS_WITHOUT_FILTER = 15

/** The choice of what is asked: decks and tags with what waits in them, the day's limits, cramming. */
export class ReviewStart {
  readonly #session: ReviewSession
  readonly #form: HTMLFormElement
  readonly #words: ReviewWords
  onBegin: (choice: Choice, how: { isCram: boolean; isAnew: boolean }) => void = () => undefined

  constructor(root: ParentNode, session: ReviewSession, words: ReviewWords) {
    this.#session = session
    this.#words = words
    this.#form = requiredPart(root, '.review-start', HTMLFormElement)
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#begin(false)
    })
    this.#part('.review-anew', HTMLButtonElement).addEventListener('click', () => this.#begin(true))
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'number') void this.#saveLimit(target)
      else void this.#offer()
    })
    this.#field('filter').addEventListener('input', () => this.#filter())
  }

  /** @param wanted what is chosen at first; what is chosen stays without it */
  async show(wanted?: Choice): Promise<void> {
    const { settings, catalogue } = this.#session
    this.#field('newPerDay').value = String(settings.newPerDay)
    this.#field('reviewsPerDay').value = String(settings.reviewsPerDay)
    const countsOf = this.#counter()
    // A slow phone answers between counting and drawing.
    await new Promise((resolve) => setTimeout(resolve))
    const focused = document.activeElement
    const choice = wanted ?? this.#choice()
    const decks = drawDeckRows(catalogue.decks, choice.decks, countsOf.deck, this.#words.review)
    const tags = drawTagChips(catalogue.tags, choice.tags, countsOf.tag)
    this.#list('.review-decks').replaceChildren(...decks)
    this.#list('.review-tags').replaceChildren(...tags)
    this.#part('.review-tags', HTMLElement).hidden = tags.length === 0
    this.#part('.review-filter', HTMLElement).hidden = decks.length + tags.length <= ROWS_WITHOUT_FILTER
    this.#filter()
    if (focused instanceof HTMLInputElement && !focused.isConnected) this.#box(focused)?.focus()
    await this.#offer()
  }

  #counter(): { deck: (name: string) => Counts; tag: (name: string) => Counts } {
    const session = this.#session
    const [decks, tags] = [promptsByDeck(session.catalogue), promptsByTag(session.catalogue)]
    return {
      deck: (name) => session.plan(decks.get(name.toLowerCase()) ?? []).counts,
      tag: (name) => session.plan(tags.get(name.toLowerCase()) ?? []).counts,
    }
  }

  /** Says what the choice holds today, and whether a round of it is open. */
  async #offer(): Promise<void> {
    const { reviewStart, counts: counted, language } = this.#words
    const choice = this.#choice()
    const isCram = this.#field('cram').checked
    const prompts = this.#session.choose(choice)
    const { counts } = this.#session.plan(prompts)
    const total = isCram ? prompts.length : counts.new + counts.learning + counts.due
    const open = isCram ? undefined : await this.#session.openRound(choice)
    const begin = this.#part('.review-begin', HTMLButtonElement)
    begin.textContent = open ? reviewStart.goOn : reviewStart.begin
    begin.disabled = total === 0 && !open
    this.#part('.review-anew', HTMLElement).hidden = !open || total === 0
    const waiting = this.#part('.review-waiting', HTMLElement)
    if (open) {
      const { place, total: all } = this.#session.see(open)
      waiting.textContent = fill(reviewStart.youAreAt, { place, all })
    } else if (isCram && total > 0) {
      waiting.textContent = fill(reviewStart.cramCards, { cards: fillCount(counted.cards, total, language) })
    } else if (total > 0) waiting.textContent = waits(counts, this.#words)
    else waiting.textContent = this.#sayNothing(choice)
  }

  #sayNothing(choice: Choice): string {
    const { reviewStart } = this.#words
    const prompts = this.#session.choose(choice).map(({ key }) => key)
    if (prompts.length === 0) return reviewStart.empty
    const next = nextDue(prompts, this.#session.states)
    if (!next) return reviewStart.noNew
    const now = Date.now()
    if (next.at <= now) return reviewStart.nothingLeft
    return `${reviewStart.nothingLeft} ${fill(reviewStart.next, { when: whenWords(next.at, now, this.#words) })}`
  }

  #begin(isAnew: boolean): void {
    this.onBegin(this.#choice(), { isCram: this.#field('cram').checked, isAnew })
  }

  async #saveLimit(field: HTMLInputElement): Promise<void> {
    const name = field.name === 'newPerDay' ? 'newPerDay' : 'reviewsPerDay'
    if (!field.reportValidity() || !Number.isInteger(field.valueAsNumber)) return
    const settings = { ...this.#session.settings, [name]: field.valueAsNumber, changedAt: Date.now() }
    await this.#session.store.saveSettings(settings)
    await this.#session.renew()
    await this.show()
  }

  #choice(): Choice {
    const chosen = [...this.#form.querySelectorAll<HTMLInputElement>('input:checked')]
    const named = (name: string): string[] => chosen.filter((box) => box.name === name).map(({ value }) => value)
    return { decks: named('deck'), tags: named('tag') }
  }

  /** Shows the rows that hold what is looked for, and those that are chosen. */
  #filter(): void {
    const wanted = this.#field('filter').value.trim().toLowerCase()
    for (const row of this.#form.querySelectorAll<HTMLElement>('li')) {
      const box = row.querySelector('input')
      row.hidden = wanted !== '' && !box?.checked && !box?.value.toLowerCase().includes(wanted)
    }
  }

  /** The box that took the place of another. */
  #box({ name, value }: HTMLInputElement): HTMLInputElement | undefined {
    const boxes = [...this.#form.querySelectorAll<HTMLInputElement>(`[name=${name}]`)]
    return boxes.find((box) => box.value === value)
  }

  #field(name: string): HTMLInputElement {
    return this.#part(`[name=${name}]`, HTMLInputElement)
  }

  #list(selector: string): HTMLUListElement {
    return requiredPart(this.#part(selector, HTMLElement), 'ul', HTMLUListElement)
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    return requiredPart(this.#form, selector, type)
  }
}

/** `12 cards wait: 4 new, 1 learning, 7 due`; `20 new cards wait` */
function waits(counts: Counts, { review, reviewStart: words, language }: ReviewWords): string {
  const kinds = (['new', 'learning', 'due'] as const).filter((name) => counts[name] > 0)
  const total = counts.new + counts.learning + counts.due
  const [kind, ...others] = kinds
  if (kind && others.length === 0) {
    const forms = { new: words.waitingNew, learning: words.waitingLearning, due: words.waitingDue }
    return fillCount(forms[kind], total, language)
  }
  return fill(words.waitingMixed, {
    waiting: fillCount(words.waiting, total, language),
    kinds: kinds.map((name) => fill(review.countOf, { count: counts[name], kind: review[name] })).join(', '),
  })
}
