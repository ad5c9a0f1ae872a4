import type { Outside } from '../decks/card.ts'
import { cardMedia } from '../decks/media-files.ts'
import { findDecks } from '../links/deck-addresses.ts'
import type { DeckPlace } from '../links/deck-addresses.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import type { Names } from '../links/names.ts'
import { openResolver } from '../links/resolver.ts'
import type { SiteIndex } from '../render/context.ts'
import type { SiteRows } from '../render/open-site.ts'
import type { FileDigest } from '../vault/file-digests.ts'
import type { LinkFact } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'

/** What a thread has to know of a site to render any note of it: plain data. */
export interface SiteSlice {
  rows: SiteRows
  notes: IndexedNote[]
  names: Names
  decks: readonly DeckPlace[]
  outside: OutsideRows
}

/** What cards need to know of the world outside of the vault. */
export interface OutsideRows {
  site?: string
  /** Of the files that cards show. */
  files: ReadonlyMap<VaultPath, FileDigest>
}

/** Cuts out of an index what rendering asks for. */
export function sliceSite({ noteByPath, names, decks }: LinkIndex, rows: SiteRows, outside: OutsideRows): SiteSlice {
  return { rows, notes: [...noteByPath.values()].map(sliceNote), names, decks: decks.all, outside }
}

/** The index of a slice. */
export function indexOf({ notes, names, decks }: SiteSlice): SiteIndex {
  const noteByPath = new Map(notes.map((note) => [note.path, note]))
  return { noteByPath, resolve: openResolver(noteByPath, names), decks: findDecks(decks) }
}

/** What a card may know of the outside. */
export function openOutside({ files, ...outside }: OutsideRows): Outside {
  return { ...outside, media: cardMedia(files) }
}

/** Sentences, passages and the places of links are most of a note's facts; of these, rendering asks where embeds stand. */
function sliceNote(note: IndexedNote): IndexedNote {
  const { facts } = note
  const cards = facts.cards.map((card) => ({ ...card, fields: [] }))
  return { ...note, facts: { ...facts, cards, sentences: [], sections: [], links: embedsOf(facts.links) } }
}

function embedsOf(links: readonly LinkFact[]): LinkFact[] {
  const embeds: LinkFact[] = []
  for (const [ordinal, link] of links.entries()) if (link.kind === 'embed') embeds[ordinal] = link
  return embeds
}
