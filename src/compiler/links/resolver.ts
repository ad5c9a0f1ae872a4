import { parseLinkTarget } from '../syntax/link-target.ts'
import type { Facts } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Names } from './names.ts'
import { resolveTarget } from './resolve.ts'
import type { Places, Resolution } from './resolve.ts'

/** Says what a written target means in a note; each is looked up once. */
export type Resolver = (from: VaultPath, written: string) => Resolution

/**
 * @param noteByPath all notes that `names` holds
 */
export function openResolver(noteByPath: ReadonlyMap<VaultPath, NoteWithPlaces>, names: Names): Resolver {
  const placesOf = (path: VaultPath): Places => {
    const note = noteByPath.get(path)
    if (!note) throw new Error(`${path} was found, but is not indexed`)
    const { outline, blocks, cards } = note.facts
    return { outline, blocks, cards, cardKeys: note.cardKeys }
  }
  const resolvedByNote = new Map<VaultPath, Map<string, Resolution>>()
  return (from, written) => {
    const resolved = resolvedByNote.get(from) ?? new Map<string, Resolution>()
    resolvedByNote.set(from, resolved)
    const known = resolved.get(written)
    if (known) return known
    const resolution = resolveTarget(parseLinkTarget(written), from, names, placesOf)
    resolved.set(written, resolution)
    return resolution
  }
}

interface NoteWithPlaces {
  facts: Pick<Facts, 'outline' | 'blocks' | 'cards'>
  cardKeys: readonly string[]
}
