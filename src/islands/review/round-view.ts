import { fill as fillIn } from '../../compiler/strings/fill.ts'
import { requiredPart } from '../required-part.ts'
import { textWords } from '../text-words.ts'
import { cardSides, typedText } from './card-sides.ts'
import type { CardSides } from './card-sides.ts'
import type { Prompt } from './catalogue.ts'
import { draw } from './draw.ts'
import { drawTyped } from './draw-typed.ts'
import { intervalWords } from './interval-words.ts'
import type { ReviewWords } from './review-words.ts'
import { LEECH_LAPSES } from './progress.ts'
import type { Grade } from './progress.ts'
import type { RoundSight } from './round.ts'
import { wakeIslands } from './wake-islands.ts'

/** What a question is shown with. */
export interface Question {
  prompt: Prompt
  html: string
  lapses: number
  /** What was chosen, in words. */
  words: string
  sight: RoundSight
}

/** The sight of a round: its head, the card with its question and answer, the buttons in their fixed place. */
export class RoundView {
  readonly #root: HTMLElement
  readonly #words: ReviewWords
  #sides: CardSides | undefined
  #isTyped = false
  /** What holds for the whole visit; it makes way for a warning. */
  readonly #lasting: string
  isAnswered = false

  constructor(root: HTMLElement, words: ReviewWords) {
    this.#root = root
    this.#words = words
    this.#lasting = this.#part('.review-message').textContent ?? ''
  }

  /** @returns whether the HTML holds a card */
  showQuestion({ prompt, html, lapses, words, sight }: Question): boolean {
    const { reviewRound: said } = this.#words
    const template = draw('template')
    template.innerHTML = html
    const sides = cardSides(template.content, prompt.card.asks, prompt.ord, textWords())
    if (!sides) return false
    this.#sides = sides
    for (const name of ['.review-card-head', '.review-question', '.review-answer']) this.#speak(name, sides)
    this.#isTyped = prompt.card.asks === 'typed'
    this.warn(this.#lasting)
    this.showHead(words, sight)
    const place = sides.head?.querySelector<HTMLAnchorElement>('.card-place')
    if (place) requiredPart(this.#root, '[data-do=open]', HTMLAnchorElement).href = place.href
    place?.after(draw('span', 'card-side'))
    if (lapses >= LEECH_LAPSES) sides.head?.append(draw('span', 'review-leech', fillIn(said.leech, { count: lapses })))
    this.#part('.review-card-head').replaceChildren(...(sides.head ? [sides.head] : []))
    fill(this.#part('.review-question'), sides.question)
    this.#part('.review-answer').replaceChildren()
    this.#turn(false)
    wakeIslands(this.#part('.review-question'))
    this.say(fillIn(sight.isAgain ? said.cardAgain : said.cardOf, { place: sight.place, all: sight.total }))
    const field = requiredPart(this.#root, '[name=typed]', HTMLInputElement)
    field.value = ''
    requiredPart(this.#root, '.review-show kbd', HTMLElement).textContent = this.#isTyped ? said.enter : said.space
    scrollTo({ top: 0, behavior: 'instant' })
    ;(this.#isTyped ? field : this.#part('.review-question')).focus({ preventScroll: true })
    return true
  }

  /** @param intervals what each grade would do, in milliseconds; none where nothing is scheduled */
  showAnswer(intervals: Record<Grade, number> | undefined, buttons: 2 | 4): void {
    const sides = this.#sides
    if (!sides) return
    const answer = this.#part('.review-answer')
    if (this.#isTyped) {
      const { value } = requiredPart(this.#root, '[name=typed]', HTMLInputElement)
      this.#part('.review-typed').replaceChildren(...drawTyped(value, typedText(sides.answer), this.#words.reviewRound))
    }
    fill(answer, sides.answer)
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-grade]'))
      labelGrade(button, Number(button.dataset['grade']) as Grade, intervals, buttons, this.#words.language)
    this.#turn(true)
    wakeIslands(answer)
    answer.focus({ preventScroll: true })
    const { top } = answer.getBoundingClientRect()
    if (top > this.#part('.review-foot').getBoundingClientRect().top - LEAST_SEEN_PX) answer.scrollIntoView()
  }

  showHead(words: string, { place, total, isAgain, done, counts }: RoundSight): void {
    const { review, reviewRound } = this.#words
    this.#part('.review-choice').textContent = words
    requiredPart(this.#root, 'progress', HTMLProgressElement).value = done
    this.#part('.review-place').textContent = fillIn(isAgain ? reviewRound.placeAgain : reviewRound.placeOf, {
      place,
      all: total,
    })
    const parts = (['new', 'learning', 'due'] as const).filter((name) => counts[name] > 0)
    this.#part('.review-counts').textContent = parts
      .map((name) => fillIn(review.countOf, { count: counts[name], kind: review[name] }))
      .join(' · ')
  }

  showFailure(again: () => void): void {
    const button = draw('button', 'button-second', this.#words.reviewRound.tryAgain)
    button.type = 'button'
    button.addEventListener('click', again)
    const words = draw('p', '', this.#words.reviewRound.notLoaded)
    this.#sides = undefined
    this.#part('.review-card-head').replaceChildren()
    this.#part('.review-question').replaceChildren(words, draw('p', '', button))
    this.#turn(false)
    this.#part('.review-show').hidden = true
    button.focus()
  }

  openNote(): void {
    this.#part('[data-do=open]').click()
  }

  /** Says something to those who listen, and nothing twice. */
  say(words: string): void {
    requiredPart(this.#root, '[role=status]', HTMLElement).textContent = words
  }

  /** Says what everybody has to know, until the next question. */
  warn(words: string): void {
    this.#part('.review-message').textContent = words
  }

  #turn(isAnswered: boolean): void {
    this.isAnswered = isAnswered
    this.#part('.review-card').toggleAttribute('data-turned', isAnswered)
    this.#part('.review-card').toggleAttribute('data-whole', this.#sides?.isWhole === true)
    this.#part('.review-question').hidden = isAnswered && this.#sides?.isWhole === true
    this.#part('.review-typing').hidden = isAnswered || !this.#isTyped
    this.#part('.review-typed').hidden = !isAnswered || !this.#isTyped
    this.#part('.review-answer').hidden = !isAnswered
    this.#part('.review-show').hidden = isAnswered
    this.#part('.review-grades').hidden = !isAnswered
    const side = this.#root.querySelector('.card-side')
    if (side) side.textContent = isAnswered ? `· ${this.#words.reviewRound.otherSide}` : ''
  }

  /** What a card says is in its own language, what stands round it in the page's. */
  #speak(selector: string, { lang, dir }: CardSides): void {
    const part = this.#part(selector)
    for (const [name, value] of Object.entries({ lang, dir })) {
      if (value === null) part.removeAttribute(name)
      else part.setAttribute(name, value)
    }
  }

  #part(selector: string): HTMLElement {
    return requiredPart(this.#root, selector, HTMLElement)
  }
}

/** An answer that begins right above the buttons is brought up. */
const LEAST_SEEN_PX = 96

/** A card may have more nodes than a call takes arguments. */
function fill(place: Element, nodes: readonly Node[]): void {
  const fragment = document.createDocumentFragment()
  for (const node of nodes) fragment.append(node)
  place.replaceChildren(fragment)
}

function labelGrade(
  button: HTMLElement,
  grade: Grade,
  intervals: Record<Grade, number> | undefined,
  buttons: 2 | 4,
  language: string,
): void {
  button.hidden = buttons === 2 && (grade === 2 || grade === 4)
  const key = draw('span', 'review-key', buttons === 2 && grade === 3 ? '2' : String(grade))
  key.ariaHidden = 'true'
  const interval = intervals ? [draw('span', '', intervalWords(intervals[grade], language))] : []
  requiredPart(button, 'small', HTMLElement).replaceChildren(key, ...interval)
}
