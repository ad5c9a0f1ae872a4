import type { PassageFact } from '../../vault/facts.ts'
import { compareWords, likenessOf } from './compare-words.ts'
import type { Comparison, SectionDrift } from './comparison.ts'
import { differenceOf } from './difference.ts'
import { WEIGHTS } from './weights.ts'

// Of what weighs a heading with other words: one that is only shorter, and one that may be the card's own.
const SHORTENED = 0.5
const ALL_OTHER_WORDS = 0.8

/** A heading right above a copy that reads otherwise than the one in the note. */
export function renamedHeading(comparison: Comparison): SectionDrift[] {
  const { source, isQuestion, headed, read } = comparison
  const original = source.fact.heading
  const heading = headingAbove(comparison)
  if (!original || !heading || isQuestion || headed.has(source)) return []
  const [card, note] = [read.card([heading]), read.note([original])]
  const compared = compareWords(card.words, note.words)
  const kinds = new Set(compared.map(({ kind }) => kind).filter((kind) => kind !== 'both'))
  if (kinds.size === 0) return []
  const isShortened = kinds.size === 1 && kinds.has('onlyInNote')
  const isOther = likenessOf(card.words, note.words).ofShorter === 0
  const weight = WEIGHTS.renamed * (isShortened ? SHORTENED : 1) * (isOther ? ALL_OTHER_WORDS : 1)
  const difference = differenceOf(compared, card, note)
  return [{ kind: 'renamed', weight, card: [heading], source, note: [original], difference }]
}

/** The heading of the part of the card that is mostly this section. */
function headingAbove({
  copied,
  copiedHeadings,
  pairing: { pairs, aloneInNote },
}: Comparison): PassageFact | undefined {
  const first = copied[pairs[0]?.card[0] ?? -1]
  const { heading, passages = [] } = first?.part ?? {}
  if (!first || !heading || copiedHeadings.has(heading) || passages[0] !== first.passage) return undefined
  const isMostOfBoth = pairs.length * 2 >= passages.length && pairs.length >= aloneInNote.length
  return isMostOfBoth ? heading : undefined
}
