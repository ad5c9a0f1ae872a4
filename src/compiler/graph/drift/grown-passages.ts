import type { Comparison, SectionDrift } from './comparison.ts'
import { wholeOf } from './difference.ts'
import { runsOf } from './runs.ts'
import { WEIGHTS } from './weights.ts'

/** What the section says besides, where the card has all the rest of it. */
export function grownPassages(comparison: Comparison): SectionDrift[] {
  const { card, note, strays, pairing, isWhole, isQuestion, source, read } = comparison
  if (!isWhole || isQuestion) return []
  const missing = pairing.aloneInNote.filter((at) => !strays.has(note[at]?.sign ?? ''))
  return runsOf(missing).map((run) => {
    const passages = run.flatMap((at) => note[at] ?? [])
    const above = pairing.pairs.findLast((pair) => (pair.note.at(-1) ?? 0) < (run[0] ?? 0)) ?? pairing.pairs[0]
    const place = card.slice(above?.card.at(-1) ?? 0).slice(0, 1)
    const difference = wholeOf(passages, read.note, 'note')
    return { kind: 'grown', weight: WEIGHTS.grown, card: place, source, note: passages, difference }
  })
}
