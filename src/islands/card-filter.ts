import type { Strings } from '../compiler/strings/strings.ts'
import { fill } from '../compiler/strings/fill.ts'
import { holdsWords } from './filter-cards.ts'
import { readWords } from './read-words.ts'
import { requiredPart } from './required-part.ts'

/**
 * `<card-filter>` above a list of cards: a field that leaves only those with the typed words, a button that turns all cards over to
 * be read through, and one that prints them.
 */
class CardFilter extends HTMLElement {
  #isAtWork = false

  connectedCallback(): void {
    if (this.#isAtWork) return
    this.#isAtWork = true
    const words = readWords<FilterWords>(this)
    const field = requiredPart(this, '.card-words', HTMLInputElement)
    const read = requiredPart(this, '[data-read]', HTMLButtonElement)
    const status = requiredPart(this, '[role=status]', HTMLElement)
    field.addEventListener('input', () => {
      status.textContent = this.#show(field.value.trim(), words) || (this.dataset['shown'] ?? '')
    })
    read.addEventListener('click', () => {
      const isRead = read.ariaPressed !== 'true'
      read.ariaPressed = String(isRead)
      for (const card of cards()) card.toggleAttribute('data-open', isRead)
    })
    requiredPart(this, '[data-print]', HTMLButtonElement).addEventListener('click', () => window.print())
  }

  /** @returns what is to be said of the cards that are left */
  #show(query: string, { filtered }: FilterWords): string {
    const all = cards()
    const shown = all.filter((card) => {
      card.hidden = query !== '' && !holdsWords(card.textContent, query)
      return !card.hidden
    })
    return shown.length === all.length ? '' : fill(filtered, { shown: shown.length, all: all.length })
  }
}

type FilterWords = Pick<Strings['decks'], 'filtered'>

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.deck > flip-card')]
}

customElements.define('card-filter', CardFilter)
