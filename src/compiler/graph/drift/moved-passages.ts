import { diffArrays } from 'diff'
import type { Comparison, SectionDrift } from './comparison.ts'
import { wholeOf } from './difference.ts'
import type { Pair } from './pair-passages.ts'
import { runsOf } from './runs.ts'
import { WEIGHTS } from './weights.ts'

// More than that is another order, which is its author's business.
const MOST_MOVES = 100

/** What the card and the section say in another order: the fewest passages that have to move. */
export function movedPassages({ card, note, pairing, source, read }: Comparison): SectionDrift[] {
  const firsts = new Map(pairing.pairs.toReversed().map((pair) => [pair.note[0], pair]))
  const pairs = [...firsts.values()].toReversed()
  return runsOf(movesIn(pairs)).map((run) => {
    const moved = run.flatMap((at) => pairs[at] ?? [])
    const passages = moved.flatMap((pair) => pair.card.flatMap((at) => card[at] ?? []))
    const others = moved.flatMap((pair) => pair.note.flatMap((at) => note[at] ?? []))
    const difference = wholeOf(passages, read.card, 'both')
    return { kind: 'moved', weight: WEIGHTS.moved, card: passages, source, note: others, difference }
  })
}

/** @returns ordinals of pairs */
function movesIn(pairs: readonly Pair[]): number[] {
  const order = pairs.map((pair) => pair.note[0] ?? 0)
  const changes = diffArrays(
    order,
    [...order].sort((a, b) => a - b),
    { maxEditLength: MOST_MOVES },
  )
  let at = 0
  return (changes ?? []).flatMap(({ added, removed, count }) => {
    const from = at
    if (!added) at += count
    return removed ? Array.from({ length: count }, (_, place) => from + place) : []
  })
}
