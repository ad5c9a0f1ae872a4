import { distance } from 'fastest-levenshtein'
import { foldName } from './names.ts'

/** Finds the nearest of some names; answers are remembered, since a misspelling is rarely written once. */
export interface Suggester {
  nearest(written: string): string | undefined
}

/**
 * Prepares names for being asked “did you mean”.
 *
 * @param names as they should be suggested
 */
export function suggestFrom(names: Iterable<string>): Suggester {
  const candidatesByLength = new Map<number, Candidate[]>()
  for (const name of names) {
    const folded = foldName(name)
    const candidate = { name, folded, letters: lettersOf(folded) }
    const sameLength = candidatesByLength.get(folded.length)
    if (sameLength) sameLength.push(candidate)
    else candidatesByLength.set(folded.length, [candidate])
  }
  const remembered = new Map<string, string | undefined>()
  return {
    nearest(written) {
      const folded = foldName(written)
      if (!remembered.has(folded)) remembered.set(folded, findNearest(folded, candidatesByLength))
      return remembered.get(folded)
    },
  }
}

interface Candidate {
  name: string
  folded: string
  /** A bit for each of 32 classes of letters: two words that share few cannot be near. */
  letters: number
}

function findNearest(
  folded: string,
  candidatesByLength: ReadonlyMap<number, readonly Candidate[]>,
): string | undefined {
  // Two slips in a long name, one in a short one; below four letters anything is near.
  const most = folded.length < 4 ? 0 : folded.length < 8 ? 1 : folded.length < 20 ? 2 : 3
  const letters = lettersOf(folded)
  let best: { name: string; slips: number } | undefined
  for (let length = folded.length - most; length <= folded.length + most; length += 1) {
    for (const candidate of candidatesByLength.get(length) ?? []) {
      if (countBits(candidate.letters ^ letters) > 2 * most) continue
      const slips = distance(candidate.folded, folded)
      if (slips <= most && slips > 0 && (best === undefined || slips < best.slips))
        best = { name: candidate.name, slips }
    }
  }
  return best?.name
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
