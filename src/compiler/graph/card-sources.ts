import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { chosenOf, sectionOf } from '../links/resolve.ts'
import { inOneGo } from '../links/parts.ts'
import type { Parts } from '../links/parts.ts'
import type { VaultPath } from '../vault/path.ts'
import { indexingPassages } from './passage-index.ts'
import type { NoteSection, PassageIndex } from './passage-index.ts'
import { traceField } from './trace-field.ts'
import type { TracedPassage } from './trace-field.ts'

/** What the cards of a vault were made from. */
export interface CardSources {
  passages: PassageIndex
  cardsByNote: ReadonlyMap<VaultPath, readonly SourcedCard[]>
}

/** A card, and where it comes from. */
export interface SourcedCard {
  path: VaultPath
  /** Of the card in its note. */
  ordinal: number
  /** Its fields, passage by passage. */
  fields: TracedPassage[][]
  /** The sections that it was copied from beyond doubt; of others it may hold a passage that has changed since. */
  copied: ReadonlySet<NoteSection>
  /** The sections that it was copied from or embeds, as they follow one another in it; each once. */
  sources: CardSource[]
}

/** A section by its note and its heading's fragment; none for what stands above or outside of headings. */
export interface CardSource {
  path: VaultPath
  id: string | undefined
}

/**
 * Finds out which sections each card was copied from, by their headings and by their passages. The text of other cards is no source.
 * Of a vault without cards nothing is looked at.
 */
export function sourceCards(index: LinkIndex): CardSources {
  return inOneGo(sourcingCards(index))
}

/** The same, note by note. */
export function* sourcingCards(index: LinkIndex): Parts<CardSources> {
  const passages = yield* indexingPassages(index)
  const cardsByNote = new Map<VaultPath, SourcedCard[]>()
  for (const note of index.noteByPath.values()) {
    yield
    if (note.facts.cards.length === 0) continue
    const nearness = nearnessTo(note, index)
    const embeds = embedsByCard(note, index)
    cardsByNote.set(
      note.path,
      note.facts.cards.map((card, ordinal) => {
        const fields = card.fields.map((field) => traceField(field, passages, nearness))
        const copied = certainSources(fields, passages, nearness)
        const copies = fields
          .flat()
          .flatMap(({ source, passage }) =>
            source && copied.has(source) ? { source: placeOf(source), line: passage.line } : [],
          )
        const sources = distinctSources([...copies, ...(embeds.get(ordinal) ?? [])])
        return { path: note.path, ordinal, fields, copied, sources }
      }),
    )
  }
  return { passages, cardsByNote }
}

/** Tells how near a section is to a note: its own text, what it embeds, what it links to, all else. */
function nearnessTo(note: IndexedNote, index: LinkIndex): (section: NoteSection) => number {
  const nearness = new Map<VaultPath, number>()
  for (const { kind, written } of note.facts.links) {
    const target = chosenOf(index.resolve(note.path, written))
    if (target.kind === 'note')
      nearness.set(target.path, Math.max(nearness.get(target.path) ?? 0, kind === 'embed' ? 2 : 1))
  }
  nearness.set(note.path, 3)
  return ({ path }) => nearness.get(path) ?? 0
}

interface PlacedSource {
  source: CardSource
  /** Line of the card's file. */
  line: number
}

function embedsByCard(note: IndexedNote, index: LinkIndex): Map<number, PlacedSource[]> {
  const embeds = new Map<number, PlacedSource[]>()
  for (const { kind, card, written, place } of note.facts.links) {
    if (kind !== 'embed' || card === undefined) continue
    const target = chosenOf(index.resolve(note.path, written))
    if (target.kind !== 'note' || target.anchor.kind === 'missing' || target.anchor.kind === 'cardHeading') continue
    const placed = { source: { path: target.path, id: sectionOf(target.anchor) }, line: place.line }
    const others = embeds.get(card)
    if (others) others.push(placed)
    else embeds.set(card, [placed])
  }
  return embeds
}

// A passage of some length, or a heading and a likeness; one common word is nothing.
const ENOUGH = 0.8

/** What seems to come from a section that neither is certain nor near comes from nowhere. */
function certainSources(
  fields: readonly TracedPassage[][],
  passages: PassageIndex,
  nearness: (section: NoteSection) => number,
): Set<NoteSection> {
  const evidence = new Map<NoteSection, number>()
  for (const traced of fields.flat()) {
    if (traced.source) evidence.set(traced.source, (evidence.get(traced.source) ?? 0) + evidenceOf(traced, passages))
  }
  const certain = new Set([...evidence].flatMap(([source, enough]) => (enough >= ENOUGH ? source : [])))
  for (const traced of fields.flat()) {
    if (!traced.source || certain.has(traced.source) || nearness(traced.source) > 0) continue
    delete traced.source
    delete traced.likeness
  }
  return certain
}

// How much speaks for a section; what stands in more sections than a few says less of each.
const SAME = 1
const SAME_SHORT = 0.25
const ALIKE = 0.4
const A_FEW = 3

function evidenceOf({ passage, likeness }: TracedPassage, { bySign }: PassageIndex): number {
  if (likeness === undefined) return 0
  if (likeness !== 'same') return ALIKE
  const sections = bySign.get(passage.sign)?.length ?? 1
  return (passage.begin === undefined ? SAME_SHORT : SAME) / Math.max(1, sections / A_FEW)
}

function placeOf({ path, fact }: NoteSection): CardSource {
  return { path, id: fact.id }
}

function distinctSources(placed: readonly PlacedSource[]): CardSource[] {
  const byPlace = new Map<string, CardSource>()
  for (const { source } of [...placed].sort((a, b) => a.line - b.line)) {
    const key = `${source.path}#${source.id ?? ''}`
    if (!byPlace.has(key)) byPlace.set(key, source)
  }
  return [...byPlace.values()]
}
