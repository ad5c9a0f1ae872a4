import { diffArrays } from 'diff'
import { keysOf } from '../../vault/words.ts'
import type { Word } from '../../vault/words.ts'
import { compareWords, likenessOf } from './compare-words.ts'
import type { ComparedWords } from './compare-words.ts'
import type { PassageText } from './passage-texts.ts'

/**
 * Compares two texts of several lines, such as blocks of code: first the lines, then the words of those that read alike. Word by word,
 * a new line would look as if all that follows had changed.
 */
export function compareLines(card: PassageText, note: PassageText): ComparedWords {
  const [cardLines, noteLines] = [linesOf(card), linesOf(note)]
  if (cardLines.length < 2 || noteLines.length < 2) return compareWords(card.words, note.words)
  const parts = diffArrays(cardLines.map(keyOf), noteLines.map(keyOf), { maxEditLength: MOST_CHANGES })
  if (!parts) return compareWords(card.words, note.words)
  const compared: ComparedWords = []
  let [inCard, inNote] = [0, 0]
  let lines: { card: Word[][]; note: Word[][] } = { card: [], note: [] }
  for (const { added, removed, count } of parts) {
    const ofCard = added ? [] : cardLines.slice(inCard, (inCard += count))
    const ofNote = removed ? [] : noteLines.slice(inNote, (inNote += count))
    if (added || removed) lines = { card: [...lines.card, ...ofCard], note: [...lines.note, ...ofNote] }
    else {
      compared.push(...compareChanged(lines.card, lines.note), {
        kind: 'both',
        card: ofCard.flat(),
        note: ofNote.flat(),
      })
      lines = { card: [], note: [] }
    }
  }
  return [...compared, ...compareChanged(lines.card, lines.note)]
}

const MOST_CHANGES = 400
// A changed line is looked for among so many.
const MOST_BELOW = 8
const LIKE_ENOUGH = 0.5

function linesOf({ text, words }: PassageText): Word[][] {
  const lines: Word[][] = []
  let end = -1
  for (const word of words) {
    if (word.at > end) {
      lines.push([])
      const next = text.indexOf('\n', word.at)
      end = next < 0 ? text.length : next
    }
    lines.at(-1)?.push(word)
  }
  return lines
}

function keyOf(line: readonly Word[]): string {
  return keysOf(line).join(' ')
}

function compareChanged(card: readonly Word[][], note: readonly Word[][]): ComparedWords {
  const compared: ComparedWords = []
  let at = 0
  for (const line of card) {
    const below = note.slice(at, at + MOST_BELOW)
    const other = below.findIndex((candidate) => likenessOf(line, candidate).ofLonger >= LIKE_ENOUGH)
    if (other < 0) {
      compared.push({ kind: 'onlyOnCard', card: [...line], note: [] })
      continue
    }
    for (const skipped of below.slice(0, other)) compared.push({ kind: 'onlyInNote', card: [], note: [...skipped] })
    compared.push(...compareWords(line, below[other] ?? []))
    at += other + 1
  }
  for (const left of note.slice(at)) compared.push({ kind: 'onlyInNote', card: [], note: [...left] })
  return compared
}
