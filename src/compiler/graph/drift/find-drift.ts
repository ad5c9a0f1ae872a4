import type { LinkIndex } from '../../links/index-links.ts'
import { chosenOf } from '../../links/resolve.ts'
import type { VaultPath } from '../../vault/path.ts'
import type { CardSources, SourcedCard } from '../card-sources.ts'
import { readSourceHeadings, sourceSet } from '../source-headings.ts'
import type { SourceHeadings, SourceSet } from '../source-headings.ts'
import type { SectionDrift } from './comparison.ts'
import type { Drift } from './drift.ts'
import type { PassageTexts } from './passage-texts.ts'
import { driftOfField } from './section-drift.ts'
import { writeFix } from './write-fix.ts'

/**
 * Finds where cards say otherwise than the sections that they were copied from. What several cards say alike of the same passage
 * is one finding.
 *
 * @returns the heaviest first
 */
export function findDrift({ passages, cardsByNote }: CardSources, index: LinkIndex, texts: PassageTexts): Drift[] {
  const headings = readSourceHeadings(index)
  const vault = { passages, texts, embeddedIn: embedReader(index) }
  const found = new Map<string, Drift>()
  for (const card of [...cardsByNote.values()].flat().sort(byPlace)) {
    const sources = sourceSet(card.sources)
    const { asks, place } = index.noteByPath.get(card.path)?.facts.cards[card.ordinal] ?? {}
    for (const [ordinal, field] of card.fields.entries()) {
      const isQuestion = ordinal === 0 && asks !== 'cloze' && card.fields.length > 1
      for (const drift of driftOfField(card, field, isQuestion, vault)) {
        const line = drift.card[0]?.line ?? place?.line ?? 1
        const at = { path: card.path, ordinal: card.ordinal, line, ...fixOf(card, drift, sources, headings, index) }
        const key = JSON.stringify([drift.kind, drift.source.path, placeIn(drift), drift.difference])
        const known = found.get(key)
        if (!known) found.set(key, { ...describe(drift, headings, index), cards: [at] })
        else if (!known.cards.some((other) => other.path === at.path && other.line === line)) known.cards.push(at)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight)
}

function embedReader(index: LinkIndex): (path: VaultPath) => ReadonlySet<VaultPath> {
  const known = new Map<VaultPath, ReadonlySet<VaultPath>>()
  const readEmbeds = (path: VaultPath): ReadonlySet<VaultPath> => {
    const embeds = index.noteByPath
      .get(path)
      ?.facts.links.filter(({ kind, card }) => kind === 'embed' && card === undefined)
    return new Set(
      (embeds ?? []).flatMap(({ written }) => {
        const target = chosenOf(index.resolve(path, written))
        return target.kind === 'note' ? target.path : []
      }),
    )
  }
  return (path) => {
    const embedded = known.get(path) ?? readEmbeds(path)
    known.set(path, embedded)
    return embedded
  }
}

function byPlace(a: SourcedCard, b: SourcedCard): number {
  return a.path === b.path ? a.ordinal - b.ordinal : a.path < b.path ? -1 : 1
}

function fixOf(
  { path }: SourcedCard,
  { source }: SectionDrift,
  sources: SourceSet,
  headings: SourceHeadings,
  index: LinkIndex,
): { fix?: string } {
  const fix = writeFix(path, { path: source.path, id: source.fact.id }, sources, headings, index)
  return fix === undefined ? {} : { fix }
}

/** The line of the note. */
function placeIn({ note, source }: SectionDrift): number {
  return note[0]?.line ?? source.fact.heading?.line ?? source.fact.passages[0]?.line ?? 1
}

function describe(drift: SectionDrift, headings: SourceHeadings, index: LinkIndex): Omit<Drift, 'cards'> {
  const { path, fact } = drift.source
  const heading = headings.headingOf({ path, id: fact.id })
  return {
    kind: drift.kind,
    weight: Math.round(drift.weight * 10) / 10,
    note: {
      path,
      line: placeIn(drift),
      title: index.noteByPath.get(path)?.facts.title ?? '',
      ...(heading ? { section: { id: heading.id, text: heading.text } } : {}),
    },
    difference: drift.difference,
  }
}
