import type { PassageFact } from '../../vault/facts.ts'
import type { Comparison, SectionDrift } from './comparison.ts'
import { wholeOf } from './difference.ts'
import { findElsewhere } from './find-elsewhere.ts'
import { runsOf } from './runs.ts'
import { WEIGHTS } from './weights.ts'

/**
 * What stands among copied passages and not in the section: the note says it elsewhere, or no longer. Passages that follow each
 * other are one finding.
 */
export function lonePassages(comparison: Comparison): SectionDrift[] {
  const { card, pairing, isQuestion, isOwnAccount } = comparison
  if (isOwnAccount) return []
  const pairOf = new Map(pairing.pairs.flatMap((pair) => pair.card.map((at) => [at, pair] as const)))
  return runsOf(pairing.aloneOnCard).flatMap((run) => {
    const [above, below] = [pairOf.get((run[0] ?? 0) - 1), pairOf.get((run.at(-1) ?? 0) + 1)]
    const isBetween = above !== undefined && below !== undefined
    if (isQuestion ? !(above?.isSame && below?.isSame) : !above && !below) return []
    const isHeaded = run.every((at) => isBelowHeading(at, comparison))
    if (!isBetween && !isHeaded && run.some((at) => comparison.copied[at]?.part.heading)) return []
    const places = run
      .flatMap((at) => card[at] ?? [])
      .map((passage) => ({
        passage,
        elsewhere: findElsewhere(passage, isHeaded, comparison),
      }))
    const lone = places.flatMap(({ passage, elsewhere }) => (elsewhere ? [] : passage))
    return [
      ...places.flatMap(({ elsewhere }) => elsewhere?.drift ?? []),
      ...dropped(lone, above?.note.at(-1), isBetween, comparison),
    ]
  })
}

// Below the last copied line an author may go on in his own words; a word or two may be a label of his.
const BESIDE_ONE = 0.9
const FEW_WORDS = 0.75

function dropped(
  passages: readonly PassageFact[],
  above: number | undefined,
  isBetween: boolean,
  { source, note, read }: Comparison,
): SectionDrift[] {
  if (passages.length === 0) return []
  const isShort = read.card(passages).words.length < 3
  const weight = WEIGHTS.dropped * (isBetween ? 1 : BESIDE_ONE) * (isShort ? FEW_WORDS : 1)
  const place = above === undefined ? [] : note.slice(above, above + 1)
  return [
    { kind: 'dropped', weight, card: passages, source, note: place, difference: wholeOf(passages, read.card, 'card') },
  ]
}

function isBelowHeading(at: number, { copied, source }: Comparison): boolean {
  const heading = copied[at]?.part.heading
  return heading !== undefined && heading.sign === source.fact.heading?.sign
}
