import { placePanel } from '../pages/place-panel.ts'

interface PanelFacts {
  link: HTMLAnchorElement
  title: string
  /** What a reader who cannot see it hears. */
  name: string
  /** What its link to the page says. */
  open: string
  /** It rises from the lower edge, within a thumb's reach. */
  isSheet: boolean
}

const GAP_PX = 8

/** The panel in which a part of another page is shown. */
export class PreviewPanel {
  readonly element = document.createElement('section')
  readonly link: HTMLAnchorElement
  readonly title: string
  readonly #text = document.createElement('div')
  readonly #isSheet: boolean

  constructor({ link, title, name, open, isSheet }: PanelFacts) {
    this.link = link
    this.title = title
    this.#isSheet = isSheet
    this.element.className = isSheet ? 'preview is-sheet' : 'preview'
    this.element.tabIndex = -1
    this.element.setAttribute('role', 'dialog')
    this.element.setAttribute('aria-label', name)
    const head = document.createElement('p')
    head.className = 'preview-head'
    const toPage = document.createElement('a')
    toPage.href = link.href
    toPage.textContent = title
    toPage.title = open
    head.append(toPage)
    this.#text.className = 'preview-text markdown-rendered prose'
    // What scrolls can be reached by the keyboard.
    this.#text.tabIndex = 0
    this.#text.setAttribute('role', 'group')
    this.#text.setAttribute('aria-label', title)
    this.element.append(head, this.#text)
  }

  /** @param speech language and direction of what is shown, where it says so */
  fill(content: DocumentFragment | string, speech: { lang?: string; dir?: string } = {}): void {
    Object.assign(this.#text, speech)
    this.#text.replaceChildren(content)
  }

  /** @param pointer where in the window it is, in px: a link may stand in two lines */
  place(pointer: { x: number; y: number } | undefined): void {
    document.body.append(this.element)
    if (this.#isSheet) return
    const { width, height } = this.element.getBoundingClientRect()
    const lines = [...this.link.getClientRects()]
    const line = pointer && lines.find(({ top, bottom }) => pointer.y >= top - 1 && pointer.y <= bottom + 1)
    const box = line ?? lines[0] ?? this.link.getBoundingClientRect()
    const room = { width: document.documentElement.clientWidth, height: window.innerHeight }
    const { left, top, maxHeight, isAbove } = placePanel(box, { width, height }, room, GAP_PX)
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` })
    this.element.classList.toggle('is-above', isAbove)
  }

  /** Tab at either end leads back to the link: the panel stands nowhere between it and what follows. */
  turnBack(tab: KeyboardEvent): void {
    const stops = [...this.element.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility())
    const { activeElement } = document
    const isFirst = activeElement === stops[0] || activeElement === this.element
    if (!this.element.contains(activeElement) || !(tab.shiftKey ? isFirst : activeElement === stops.at(-1))) return
    tab.preventDefault()
    this.link.focus()
  }

  remove(): void {
    this.element.remove()
  }
}

const STOPS = 'a[href], button, summary, input, [tabindex="0"]'
