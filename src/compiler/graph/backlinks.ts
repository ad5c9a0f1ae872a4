import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { inOneGo } from '../links/parts.ts'
import type { Parts } from '../links/parts.ts'
import { chosenOf, sectionOf } from '../links/resolve.ts'
import type { VaultPath } from '../vault/path.ts'
import { propertyFragment } from '../vault/property-names.ts'
import { openLinkIds } from './link-ids.ts'

/** A link or embed, seen from the note that it leads to. */
export interface Reference {
  from: VaultPath
  /** Ordinal among the links of that note. */
  link: number
  kind: 'mention' | 'embed' | 'card'
  /** Fragment of the heading that is meant; none for the whole note. */
  section?: string
  /** Of the link on its page; none in a property. */
  id?: string
}

/**
 * Turns all links round. Links are those of the notes' own texts, so a copy that an embed shows counts nowhere again;
 * of several links in one sentence to the same place the first counts.
 *
 * @returns references by the note they lead to, in the order of paths and of the text
 */
export function collectBacklinks(index: LinkIndex): Map<VaultPath, Reference[]> {
  return inOneGo(collectingBacklinks(index))
}

/** The same, note by note. */
export function* collectingBacklinks(index: LinkIndex): Parts<Map<VaultPath, Reference[]>> {
  const backlinks = new Map<VaultPath, Reference[]>()
  for (const note of index.noteByPath.values()) {
    yield
    const seen = new Set<string>()
    const idOf = openLinkIds()
    for (const [ordinal, link] of note.facts.links.entries()) {
      const resolution = chosenOf(index.resolve(note.path, link.written))
      if (resolution.kind !== 'note' || resolution.path === note.path) continue
      const section = sectionOf(resolution.anchor)
      const kind = link.card !== undefined ? 'card' : link.kind === 'embed' ? 'embed' : 'mention'
      const place = `${resolution.path}#${section ?? ''} ${kind} ${link.sentence ?? `alone ${ordinal}`}`
      if (seen.has(place)) continue
      seen.add(place)
      const card = link.card === undefined ? undefined : (note.cardKeys[link.card] ?? String(link.card))
      const id = link.property === undefined ? idOf(resolution.path, card) : undefined
      const reference: Reference = {
        from: note.path,
        link: ordinal,
        kind,
        ...(section === undefined ? {} : { section }),
        ...(id === undefined ? {} : { id }),
      }
      const others = backlinks.get(resolution.path)
      if (others) others.push(reference)
      else backlinks.set(resolution.path, [reference])
    }
  }
  return backlinks
}

/** The ids of links by the note they stand in, and by their ordinal there. */
export function linkIdsByNote(
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
): ReadonlyMap<VaultPath, ReadonlyMap<number, string>> {
  const ids = new Map<VaultPath, Map<number, string>>()
  for (const references of backlinks.values()) {
    for (const { from, link, id } of references) {
      if (id === undefined) continue
      const own = ids.get(from) ?? new Map<number, string>()
      ids.set(from, own.set(link, id))
    }
  }
  return ids
}

/** How many other notes mention a note, cards and embeds included. */
export function countSources(references: readonly Reference[]): number {
  return new Set(references.map((reference) => reference.from)).size
}

/** The address of the place where a reference stands: the very link, its card or its property, else the heading above it. */
export function addressOfReference(reference: Reference, source: IndexedNote): string {
  if (reference.id !== undefined) return `${source.address}#${reference.id}`
  const link = source.facts.links[reference.link]
  if (link?.card !== undefined) return `${source.address}#card-${source.cardKeys[link.card] ?? ''}`
  const row = link?.property === undefined ? undefined : propertyFragment(link.property, source.facts.properties)
  if (row !== undefined) return `${source.address}#${row}`
  return link?.section === undefined ? source.address : `${source.address}#${link.section}`
}
