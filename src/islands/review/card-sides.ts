import type { Asks } from '../../compiler/decks/review-index.ts'
import { askGap, showGaps } from './cloze.ts'
import type { GapWords } from './cloze.ts'

/** A card taken apart for being asked. */
export interface CardSides {
  /** Its note and headings, as a link, and its tags. */
  head: Element | undefined
  question: Node[]
  /** What stands below the question once it is shown. */
  answer: Node[]
  /** The answer takes the question's place: it is the same text with its gaps filled. */
  isWhole: boolean
  /** What its note is written in, where that is not the language of the site. */
  lang: string | null
  dir: string | null
}

/**
 * Takes a rendered card apart: what is asked, and what answers it.
 *
 * @param card the HTML of the card as a tree; its nodes are moved
 * @param ord the second side of a card that is asked both ways; of a cloze, the gaps with the number after it
 * @param words what a blank is called
 */
export function cardSides(card: ParentNode, asks: Asks, ord: number, words: GapWords): CardSides | undefined {
  const section = card.querySelector('section.card')
  const front = section && childOf(section, 'card-front')
  const answer = section && childOf(section, 'card-answer')
  const back = answer && childOf(answer, 'card-back')
  if (!section || !front || !back) return undefined
  const head = childOf(section, 'card-head')
  const [lang, dir] = [section.getAttribute('lang'), section.getAttribute('dir')]
  if (asks === 'cloze') {
    const question = askGap(front, back, ord + 1, words)
    return { head, question, answer: showGaps(back, ord + 1), isWhole: true, lang, dir }
  }
  const [asked, told] = asks === 'both' && ord === 1 ? [back, front] : [front, back]
  return { head, question: [...asked.childNodes], answer: [...told.childNodes], isWhole: false, lang, dir }
}

/** What the answer of a card would be, were it typed. */
export function typedText(answer: readonly Node[]): string {
  return answer.map((node) => node.textContent ?? '').join(' ')
}

/** A child, not any descendant: an author's own HTML may hold the same class. */
function childOf(parent: Element, className: string): Element | undefined {
  return [...parent.children].find((child) => child.classList.contains(className))
}
