import { createHash } from 'node:crypto'
import type { ReviewPart } from './review-index.ts'

/**
 * Cuts the cards of one deck into files of about 64 kB, so that a round loads little that it does not ask. No file holds cards of
 * two decks: what is edited in one leaves the files of all others as the reader's browser has them.
 */
export function cutParts<Card extends KeyedHtml>(cards: readonly Card[]): Part<Card>[] {
  const groups: Card[][] = []
  let room = 0
  for (const card of cards) {
    const bytes = Buffer.byteLength(card.html)
    room -= bytes
    const open = room < 0 ? undefined : groups.at(-1)
    if (open) open.push(card)
    else {
      groups.push([card])
      room = MOST_BYTES - bytes
    }
  }
  return groups.map(writePart)
}

const MOST_BYTES = 64_000

interface KeyedHtml {
  key: string
  html: string
}

interface Part<Card> {
  /** Hash of the text. */
  name: string
  text: string
  cards: Card[]
}

function writePart<Card extends KeyedHtml>(cards: Card[]): Part<Card> {
  const part: ReviewPart = Object.fromEntries(cards.map(({ key, html }) => [key, html]))
  const text = JSON.stringify(part)
  return { name: createHash('sha256').update(text).digest('hex').slice(0, 12), text, cards }
}
