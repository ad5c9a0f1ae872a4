import type { Root } from 'mdast'
import type { Facts } from './facts.ts'
import { packNote, parseTree, unpackTree } from './pack-note.ts'
import type { PackedNote, PackedTree } from './pack-note.ts'
import { isMdxPath } from './path.ts'
import type { VaultPath } from './path.ts'
import type { Note, Vault } from './read-vault.ts'

/** Facts and trees of a vault's notes. A note is parsed at most once, and only when something asks for what is not remembered. */
export interface NoteTrees {
  factsOf(path: VaultPath): Facts
  rootOf(path: VaultPath): Root
  /** The tree of a note that was parsed, packed. */
  packedOf(path: VaultPath): PackedTree | undefined
  /** Of some notes, those whose facts are not remembered. */
  unknown(notes: readonly Note[]): Note[]
  /** Of some notes, those that were not parsed yet. */
  unparsed(paths: Iterable<VaultPath>): Note[]
  /** Takes what a note holds. */
  learn(note: Note, packed: PackedNote): void
  /** Drops all trees; one that is asked for afterwards is parsed anew. */
  forgetTrees(): void
  parsedCount(): number
}

/**
 * @param remembered facts of earlier builds; what is learned now is added to them
 * @param keepProse is told the plain words of each note that is parsed
 */
export function noteTrees(
  vault: Vault,
  remembered: Map<VaultPath, { digest: string; facts: Facts }>,
  keepProse: (path: VaultPath, prose: string) => void = () => undefined,
): NoteTrees {
  const noteByPath = new Map(vault.notes.map((note) => [note.path, note]))
  const noteAt = (path: VaultPath): Note => {
    const note = noteByPath.get(path)
    if (!note) throw new Error(`${path} is no note of this vault`)
    return note
  }
  const packedByPath = new Map<VaultPath, PackedTree>()
  let parsed = 0
  const factsIn = ({ path, digest }: Note): Facts | undefined => {
    const known = remembered.get(path)
    return known?.digest === digest ? known.facts : undefined
  }
  const learn = ({ path, digest }: Note, { facts, prose, tree }: PackedNote): Facts => {
    parsed += 1
    keepProse(path, prose)
    packedByPath.set(path, tree)
    remembered.set(path, { digest, facts })
    return facts
  }
  return {
    factsOf(path) {
      const note = noteAt(path)
      return factsIn(note) ?? learn(note, packNote(note, vault.settings))
    },
    rootOf(path) {
      const packed = packedByPath.get(path)
      return packed === undefined || isMdxPath(path) ? parseTree(noteAt(path), vault.settings) : unpackTree(packed)
    },
    packedOf: (path) => packedByPath.get(path),
    unknown: (notes) => notes.filter((note) => factsIn(note) === undefined),
    unparsed: (paths) => [...paths].filter((path) => !packedByPath.has(path)).map(noteAt),
    learn,
    forgetTrees: () => packedByPath.clear(),
    parsedCount: () => parsed,
  }
}
