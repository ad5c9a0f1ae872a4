import type { Strings } from '../compiler/strings/strings.ts'
import { fill } from '../compiler/strings/fill.ts'
import { holdsWords } from './filter-cards.ts'
import { readWords } from './read-words.ts'
import { requiredPart } from './required-part.ts'

/**
 * `<card-filter>` above a list of cards: a field that leaves only those with the typed words, a button that turns all cards over to
 * be read through, and one that prints them. Its HTML holds what works without a script.
 */
class CardFilter extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('.card-tools')) return
    const words = readWords<FilterWords>(this)
    const field = input(words.filter)
    const read = button(words.readThrough)
    const print = button(words.print)
    const tools = document.createElement('div')
    tools.className = 'card-tools'
    tools.append(field, read, print)
    const status = requiredPart(this, '[role=status]', HTMLElement)
    status.before(tools)
    field.addEventListener('input', () => {
      status.textContent = this.#show(field.value.trim(), words) || (this.dataset['shown'] ?? '')
    })
    read.ariaPressed = 'false'
    read.addEventListener('click', () => {
      const isRead = read.ariaPressed !== 'true'
      read.ariaPressed = String(isRead)
      for (const card of cards()) card.toggleAttribute('data-open', isRead)
    })
    print.addEventListener('click', () => window.print())
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

type FilterWords = Pick<Strings['decks'], 'filtered' | 'filter' | 'readThrough' | 'print'>

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.deck > flip-card')]
}

function input(label: string): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'search'
  field.className = 'card-words'
  field.placeholder = label
  field.ariaLabel = label
  return field
}

function button(words: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button-second'
  made.textContent = words
  return made
}

customElements.define('card-filter', CardFilter)
