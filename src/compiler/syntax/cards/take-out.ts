import type { FoundCard } from './found.ts'
import type { NoteText } from './note-text.ts'
import { hideWords, MOST_HIDDEN, SHORTEST_HIDDEN } from './place-words.ts'

/** A text without its cards, and how they come back to it. */
export interface TextWithoutCards {
  /** Every other character is in its line, at its column. */
  source: string
  /** What was written of the cards that stand within lines, by the ordinal that is hidden there. */
  written: string[]
  /** The cards of which that is true, by their ordinals among all. */
  hidden: number[]
}

/** Takes the cards out of a text: whole lines become blank, what stands within a line becomes signs that Markdown passes over. */
export function takeOutCards({ text, lines, placeAt }: NoteText, cards: readonly FoundCard[]): TextWithoutCards {
  const written: string[] = []
  const hidden: number[] = []
  let source = ''
  let at = 0
  for (const [ordinal, { from, to, isAside, tail }] of cards.entries()) {
    const piece = isAside ? tail : { from, to }
    if (!piece || piece.from < at) continue
    source += text.slice(at, piece.from)
    at = piece.to
    const taken = text.slice(piece.from, piece.to)
    const first = placeAt(piece.from)
    const isWhole = first.column === 0 && placeAt(piece.to).column === (lines[placeAt(piece.to).line] ?? '').length
    if (isAside || isWhole || taken.length < SHORTEST_HIDDEN || written.length >= MOST_HIDDEN) {
      source += isWhole ? '\n'.repeat(taken.split('\n').length - 1) : taken.replace(/[^\n]/g, ' ')
    } else {
      source += hideWords(written.length, taken.length)
      written.push(taken)
      hidden.push(ordinal)
    }
  }
  return { source: source + text.slice(at), written, hidden }
}
