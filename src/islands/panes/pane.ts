import { copyPart } from '../pages/copy-part.ts'
import { tellPartCame } from '../pages/part-came.ts'

let count = 0

interface PaneWords {
  close: string
  show: string
}

/** A note beside others: its own text as its page shows it, and a spine that stays when others lie over it. */
export class Pane {
  readonly element = document.createElement('section')
  readonly name: string
  readonly title: string
  /** Of its ids. */
  readonly prefix = `pane-${(count += 1)}-`

  /**
   * @param name of the page, as the address has it
   * @param address of the page, without a fragment
   * @param closed is called when the reader closes it
   */
  constructor(name: string, page: Document, address: string, words: PaneWords, closed: () => void) {
    this.name = name
    this.title = page.querySelector('.page-title, h1')?.textContent?.trim() || page.title
    this.element.className = 'pane'
    this.element.tabIndex = -1
    this.element.setAttribute('aria-label', this.title)
    const spine = button('pane-spine', words.show, this.title)
    spine.addEventListener('click', () => this.show())
    const close = button('pane-close', words.close, '×')
    close.addEventListener('click', closed)
    const text = document.createElement('div')
    text.className = 'pane-text'
    const main = page.querySelector('main')
    if (main) text.append(copyPart([...main.children], this.prefix, address, document))
    makePlain(text)
    this.element.append(spine, close, text)
    tellPartCame(text)
  }

  /** Brings it into view. @param id of a place in it */
  show(id = ''): void {
    scrollTo(this.element)
    this.element.focus({ preventScroll: true })
    const place = id === '' ? undefined : document.getElementById(this.prefix + id)
    if (place)
      this.element.scrollTop += place.getBoundingClientRect().top - this.element.getBoundingClientRect().top - 24
  }
}

function button(className: string, label: string, text: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = className
  made.textContent = text
  made.setAttribute('aria-label', label)
  return made
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}

/** Panes stick to the edges of their row, so where one would stand by itself has to be added up. */
function scrollTo(pane: HTMLElement): void {
  const row = pane.parentElement
  if (!row) return
  let start = 0
  for (let before = pane.previousElementSibling; before; before = before.previousElementSibling) {
    if (before instanceof HTMLElement) start += before.offsetWidth
  }
  const way = Math.max(0, start + pane.offsetWidth - row.clientWidth)
  const isToTheLeft = getComputedStyle(row).direction === 'rtl'
  row.scrollTo({ left: isToTheLeft ? -way : way, behavior: isCalm() ? 'instant' : 'smooth' })
}

/** A page has each of its landmarks once. */
function makePlain(text: Element): void {
  for (const section of text.querySelectorAll('section:not(.card)')) section.setAttribute('role', 'group')
  for (const landmark of text.querySelectorAll('nav, aside')) {
    const plain = document.createElement('div')
    plain.className = landmark.className
    plain.append(...landmark.childNodes)
    landmark.replaceWith(plain)
  }
}
