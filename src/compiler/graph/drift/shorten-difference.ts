import type { DifferencePiece } from './drift.ts'

/**
 * Leaves of what both texts have only the words beside a change, and of a long change its beginning.
 *
 * @param around how many characters of it stand beside a change
 */
export function shortenDifference(difference: readonly DifferencePiece[], around: number): DifferencePiece[] {
  const last = difference.length - 1
  return difference.map((piece, at) => {
    const { text } = piece
    if (piece.in !== 'both' || last === 0) return { ...piece, text: beginningOf(text, around * LONGER) }
    if (at === 0) return { ...piece, text: endingOf(text, around) }
    if (at === last) return { ...piece, text: beginningOf(text, around) }
    if (text.length <= 2 * around) return piece
    return { ...piece, text: `${beginningOf(text, around)} ${endingOf(text, around).slice(1).trimStart()}` }
  })
}

// A change says more than what stands beside it.
const LONGER = 4

function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  return `${cut.slice(0, endOfWord(cut))}…`
}

function endingOf(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(-length)
  return `…${cut.slice(startOfWord(cut))}`
}

/** Cuts between words, where there are blanks. */
function endOfWord(text: string): number {
  return Math.max(text.search(/\S+$/), 0) || text.length
}

function startOfWord(text: string): number {
  return Math.max(text.search(/\s/), 0)
}
