import type { PassageFact } from '../../vault/facts.ts'
import type { NoteSection } from '../passage-index.ts'
import { comparePassages } from './changed-passages.ts'
import { likenessOf } from './compare-words.ts'
import type { Comparison, SectionDrift } from './comparison.ts'
import { wholeOf } from './difference.ts'
import type { Readers } from './pair-passages.ts'
import { WEIGHTS } from './weights.ts'

/** That a passage of a card does not stand in its section, but elsewhere; if it is drift, what kind. */
export interface Elsewhere {
  drift?: SectionDrift
}

/**
 * Looks for a passage of a card outside of the section of its neighbours: moved to another section of that note, or changed there or
 * in what it embeds. What another note says is taken from that, and no drift.
 *
 * @param isHeaded the section's heading stands above the passage, so it passes for a part of the section, whoever says it, too
 */
export function findElsewhere(passage: PassageFact, isHeaded: boolean, comparison: Comparison): Elsewhere | undefined {
  const { vault, source, copies, read } = comparison
  const others = vault.passages.bySign.get(passage.sign) ?? []
  const sameNote = others.find((section) => section.path === source.path)
  if (sameNote) {
    const note = sameNote.fact.passages.filter(({ sign }) => sign === passage.sign)
    const difference = wholeOf([passage], read.card, 'both')
    return { drift: { kind: 'moved', weight: WEIGHTS.moved, card: [passage], source: sameNote, note, difference } }
  }
  const isOnlyThere = !isHeaded && others.length === 1 && passage.begin !== undefined
  const embedded = vault.embeddedIn(source.path)
  if (isOnlyThere || others.some((section) => copies.has(section) || embedded.has(section.path))) return {}
  return findChanged(passage, comparison)
}

const LIKE_ENOUGH = { ofShorter: 0.67, ofLonger: 0.5 }

function findChanged(passage: PassageFact, comparison: Comparison): Elsewhere | undefined {
  const { texts } = comparison.vault
  for (const { section, other } of beginningOrEndingAlike(passage, comparison)) {
    const read: Readers = { ...comparison.read, note: (some) => texts.read(section.path, some) }
    const { ofShorter, ofLonger } = likenessOf(read.card([passage]).words, read.note([other]).words)
    if (ofShorter < LIKE_ENOUGH.ofShorter || ofLonger < LIKE_ENOUGH.ofLonger) continue
    const sides = { card: [passage], note: [other] }
    const drift = comparePassages(sides, { ...comparison, source: section, isWhole: false, read })
    return drift ? { drift: { ...drift, ...sides, source: section } } : {}
  }
  return undefined
}

function* beginningOrEndingAlike(
  passage: PassageFact,
  { vault: { passages, embeddedIn }, source }: Comparison,
): Generator<{ section: NoteSection; other: PassageFact }> {
  const embedded = embeddedIn(source.path)
  const alike = [
    { sections: passages.byBegin.get(passage.begin ?? ''), end: 'begin' as const },
    { sections: passages.byEnd.get(passage.end ?? ''), end: 'end' as const },
  ]
  for (const { sections = [], end } of alike) {
    for (const section of sections) {
      if (section === source || (section.path !== source.path && !embedded.has(section.path))) continue
      const other = section.fact.passages.find((one) => one[end] === passage[end])
      if (other) yield { section, other }
    }
  }
}
