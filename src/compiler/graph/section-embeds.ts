import type { LinkIndex } from '../links/index-links.ts'
import type { VaultPath } from '../vault/path.ts'
import { addressOfReference } from './backlinks.ts'
import type { Reference } from './backlinks.ts'

/** Some of the notes that embed a section. */
export interface EmbeddedIn {
  notes: { title: string; address: string }[]
  more: number
}

/** The notes that embed the sections of a note, by the fragments of the headings. */
export type SectionEmbeds = ReadonlyMap<VaultPath, ReadonlyMap<string, EmbeddedIn>>

// What a mark unfolds to can be seen at once.
const MOST = 10

/** Finds which sections are embedded elsewhere; each note counts once. An embedded block counts for the section it stands in. */
export function sectionEmbeds(
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
  { noteByPath }: LinkIndex,
): SectionEmbeds {
  const found = new Map<VaultPath, Map<string, EmbeddedIn>>()
  for (const [path, references] of backlinks) {
    const seen = new Set<string>()
    for (const reference of references) {
      const { kind, section, from } = reference
      const source = noteByPath.get(from)
      if (kind !== 'embed' || section === undefined || !source || seen.has(`${section} ${from}`)) continue
      seen.add(`${section} ${from}`)
      const bySection = found.get(path) ?? new Map<string, EmbeddedIn>()
      found.set(path, bySection)
      const { notes, more } = bySection.get(section) ?? { notes: [], more: 0 }
      const entry = { title: source.facts.title, address: addressOfReference(reference, source) }
      bySection.set(section, notes.length < MOST ? { notes: [...notes, entry], more } : { notes, more: more + 1 })
    }
  }
  return found
}
