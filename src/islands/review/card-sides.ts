import type { Asks } from '../../compiler/decks/review-index.ts'
import { askGap, showGaps } from './cloze.ts'

/** A card taken apart for being asked. */
export interface CardSides {
  /** Its note and headings, as a link, and its tags. */
  head: Element | undefined
  question: Node[]
  /** What stands below the question once it is shown. */
  answer: Node[]
  /** The answer takes the question's place: it is the same text with its gaps filled. */
  isWhole: boolean
}

/**
 * Takes a rendered card apart: what is asked, and what answers it.
 *
 * @param card the HTML of the card as a tree; its nodes are moved
 * @param ord the second side of a card that is asked both ways; of a cloze, the gaps with the number after it
 */
export function cardSides(card: ParentNode, asks: Asks, ord: number): CardSides | undefined {
  const section = card.querySelector('section.card')
  const front = section && childOf(section, 'card-front')
  const answer = section && childOf(section, 'card-answer')
  const back = answer && childOf(answer, 'card-back')
  if (!section || !front || !back) return undefined
  const head = childOf(section, 'card-head')
  if (asks === 'cloze')
    return { head, question: askGap(front, back, ord + 1), answer: showGaps(back, ord + 1), isWhole: true }
  const [asked, told] = asks === 'both' && ord === 1 ? [back, front] : [front, back]
  return { head, question: [...asked.childNodes], answer: [...told.childNodes], isWhole: false }
}

/** What the answer of a card would be, were it typed. */
export function typedText(answer: readonly Node[]): string {
  return answer.map((node) => node.textContent ?? '').join(' ')
}

/** A child, not any descendant: an author's own HTML may hold the same class. */
function childOf(parent: Element, className: string): Element | undefined {
  return [...parent.children].find((child) => child.classList.contains(className))
}
