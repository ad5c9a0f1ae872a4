import type { VaultPath } from '../../vault/path.ts'
import type { SourcedCard } from '../card-sources.ts'
import type { NoteSection } from '../passage-index.ts'
import type { TracedPassage } from '../trace-field.ts'
import { changedPassages } from './changed-passages.ts'
import { likenessOf } from './compare-words.ts'
import type { Comparison, FieldOfCard, SectionDrift, VaultTexts } from './comparison.ts'
import { grownPassages } from './grown-passages.ts'
import { lonePassages } from './lone-passages.ts'
import { movedPassages } from './moved-passages.ts'
import { pairPassages } from './pair-passages.ts'
import type { Pairing, Readers } from './pair-passages.ts'
import { renamedHeading } from './renamed-heading.ts'

/**
 * Compares a field of a card with all sections that it was copied from.
 *
 * @param isQuestion the field asks, so most of it is the card's own
 */
export function driftOfField(
  { path, copied }: SourcedCard,
  field: readonly TracedPassage[],
  isQuestion: boolean,
  vault: VaultTexts,
): SectionDrift[] {
  const whole = describeField(path, field, isQuestion, vault)
  return [...whole.copies].flatMap(([source, traced]) => {
    const comparison = compareWith(source, traced, whole)
    if (!copied.has(source)) return isQuestion ? [] : changedPassages({ ...comparison, isFaint: true })
    if (isQuestion && !comparison.pairing.pairs.some(({ isSame }) => isSame)) return []
    return [
      ...changedPassages(comparison),
      ...lonePassages(comparison),
      ...renamedHeading(comparison),
      ...movedPassages(comparison),
      ...grownPassages(comparison),
    ]
  })
}

function describeField(
  path: VaultPath,
  field: readonly TracedPassage[],
  isQuestion: boolean,
  vault: VaultTexts,
): FieldOfCard {
  const copies = new Map<NoteSection, TracedPassage[]>()
  for (const traced of field) {
    const { source } = traced
    const copied = source && copies.get(source)
    if (copied) copied.push(traced)
    else if (source) copies.set(source, [traced])
  }
  const headings = field.filter(({ likeness }) => likeness === 'heading')
  const strays = field.filter(({ likeness }) => likeness !== 'same').map(({ passage }) => passage.sign)
  return {
    path,
    isQuestion,
    copies,
    headed: new Set(headings.flatMap(({ source }) => source ?? [])),
    copiedHeadings: new Set(headings.map(({ passage }) => passage)),
    strays: new Set(strays),
    vault,
  }
}

function compareWith(source: NoteSection, traced: readonly TracedPassage[], field: FieldOfCard): Comparison {
  const { texts } = field.vault
  const copied = traced.filter(({ isHeading }) => !isHeading)
  const card = copied.map(({ passage }) => passage)
  const note = source.fact.passages
  const read: Readers = { card: (some) => texts.read(field.path, some), note: (some) => texts.read(source.path, some) }
  const pairing = pairPassages(card, note, read)
  const isHeaded = field.headed.has(source)
  const isWhole = isAlmostWhole(pairing, isHeaded)
  const isOwnAccount =
    !isHeaded &&
    !hasLikeHeading(copied, source, read) &&
    pairing.pairs.filter(({ isSame }) => isSame).length * 2 <= card.length
  return { ...field, source, copied, card, note, pairing, isWhole, isFaint: false, isOwnAccount, read }
}

/** A heading that was renamed in part still tells that what stands below it was copied. */
function hasLikeHeading([first]: readonly TracedPassage[], { fact }: NoteSection, read: Readers): boolean {
  const heading = first?.part.heading
  if (!heading || !fact.heading) return false
  return likenessOf(read.card([heading]).words, read.note([fact.heading]).words).ofLonger >= LIKE_ENOUGH
}

const LIKE_ENOUGH = 0.5
const A_LINE_OR_TWO = 2

function isAlmostWhole({ pairs, aloneInNote }: Pairing, isHeaded: boolean): boolean {
  const missing = aloneInNote.length
  return missing <= A_LINE_OR_TWO && (pairs.length > missing || (isHeaded && pairs.length === missing))
}
