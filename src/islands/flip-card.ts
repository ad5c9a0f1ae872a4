import { isTurnKey } from './card-turn.ts'
import { idOfFragment } from './fragment.ts'
import { inTurn } from './in-turn.ts'
import { textWords } from './text-words.ts'
import type { TextWords } from './text-words.ts'

const HALF_TURN_MS = 110
const AWAY = [{ transform: turnedBy(0) }, { transform: turnedBy(90) }]
const BACK = [{ transform: turnedBy(-90) }, { transform: turnedBy(0) }]

/**
 * `<flip-card>` over a card's HTML, which reads without it: question, and answer in a `<details>`.
 * It sets a button in the card's foot in place of the disclosure; the side that is down is hidden and inert.
 * `data-turned` on the card tells which side is up.
 */
class FlipCard extends HTMLElement {
  #parts: Parts | undefined
  #turned = false
  #motion: Animation | undefined

  connectedCallback(): void {
    inTurn(() => {
      if (!this.isConnected) return
      this.#parts ??= this.#assemble()
      window.addEventListener('hashchange', this.#turnToFragment)
      this.#turnToFragment()
    })
  }

  static readonly observedAttributes = ['data-open']

  /** With `data-open` both sides lie open, to be read one after the other. */
  attributeChangedCallback(): void {
    if (this.#parts) show(this.#parts, this.#turned, 'open' in this.dataset)
  }

  disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#turnToFragment)
  }

  #assemble(): Parts | undefined {
    const card = this.querySelector<HTMLElement>('.card')
    const front = card?.querySelector<HTMLElement>('.card-front')
    const answer = card?.querySelector<HTMLDetailsElement>('.card-answer')
    const back = answer?.querySelector<HTMLElement>('.card-back')
    if (!card || !front || !answer || !back) return undefined

    const foot = card.querySelector('.card-foot') ?? card.appendChild(element('footer', 'card-foot'))
    const words = textWords()
    const label = element('span', 'card-turn-label')
    const key = element('kbd', 'card-key', words.space)
    key.ariaHidden = 'true'
    const button = element('button', 'card-turn')
    button.type = 'button'
    button.append(label, key)
    const side = element('span', 'card-side')
    // Read aloud when it fills: the answer stands before the button, where no one would look for it.
    side.role = 'status'

    this.#turned = answer.open
    answer.replaceWith(back)
    foot.append(button)
    card.querySelector('.card-place')?.after(side)
    card.tabIndex = -1
    button.addEventListener('click', () => this.#turn(!this.#turned))
    card.addEventListener('keydown', (press) => {
      if (press.target !== card || !isTurnKey(press) || 'open' in this.dataset) return
      press.preventDefault()
      this.#turn(!this.#turned)
    })

    const parts = { card, front, back, button, label, side, words }
    show(parts, this.#turned, 'open' in this.dataset)
    return parts
  }

  #turn(turned: boolean): void {
    if (!this.#parts) return
    const parts = this.#parts
    this.#turned = turned
    this.#motion?.cancel()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(parts, turned)
    this.#motion = parts.card.animate(AWAY, { duration: HALF_TURN_MS, easing: 'ease-in' })
    this.#motion.onfinish = () => {
      show(parts, turned)
      this.#motion = parts.card.animate(BACK, { duration: HALF_TURN_MS, easing: 'ease-out' })
    }
  }

  readonly #turnToFragment = (): void => {
    const id = idOfFragment(location.hash)
    const target = id === '' ? null : document.getElementById(id)
    if (!this.#parts || !target) return
    const turned = this.#parts.back.contains(target)
    if (turned === this.#turned || !(turned || this.#parts.front.contains(target))) return
    this.#turned = turned
    show(this.#parts, turned)
    target.scrollIntoView()
  }
}

function show({ card, front, back, button, label, side, words }: Parts, turned: boolean, isOpen = false): void {
  button.hidden = isOpen
  const [up, down] = turned ? [back, front] : [front, back]
  if (down.contains(document.activeElement)) button.focus({ preventScroll: true })
  up.hidden = up.inert = false
  down.hidden = down.inert = !isOpen
  card.toggleAttribute('data-turned', turned && !isOpen)
  label.textContent = turned ? words.turnBack : words.turnOver
  side.textContent = turned && !isOpen ? `· ${words.otherSide}` : ''
  // A long answer that was read to its end would leave the reader far below the question. Where a card stands is asked last: for
  // each of a page full of them, the browser would have to lay out the page.
  if (card.contains(document.activeElement) && card.getBoundingClientRect().top < 0) card.scrollIntoView()
}

function turnedBy(degrees: number): string {
  return `perspective(1600px) rotateY(${degrees}deg)`
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = '') {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}

interface Parts {
  card: HTMLElement
  front: HTMLElement
  back: HTMLElement
  button: HTMLButtonElement
  label: HTMLElement
  side: HTMLElement
  words: TextWords
}

customElements.define('flip-card', FlipCard)
