import { holdsWords, sayShown } from './filter-cards.ts'
import { requiredPart } from './required-part.ts'

/**
 * `<card-filter>` above a list of cards: a field that leaves only those with the typed words, a button that turns all cards over to
 * be read through, and one that prints them. Its HTML holds what works without a script.
 */
class CardFilter extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector('.card-tools')) return
    const field = input()
    const read = button('Read through')
    const print = button('Print')
    const tools = document.createElement('div')
    tools.className = 'card-tools'
    tools.append(field, read, print)
    const status = requiredPart(this, '[role=status]', HTMLElement)
    status.before(tools)
    field.addEventListener('input', () => {
      status.textContent = this.#show(field.value.trim()) || (this.dataset['shown'] ?? '')
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
  #show(query: string): string {
    const all = cards()
    const shown = all.filter((card) => {
      card.hidden = query !== '' && !holdsWords(card.textContent, query)
      return !card.hidden
    })
    return sayShown(shown.length, all.length)
  }
}

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.deck > flip-card')]
}

function input(): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'search'
  field.className = 'card-words'
  field.placeholder = 'Filter these cards'
  field.ariaLabel = 'Filter these cards'
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
