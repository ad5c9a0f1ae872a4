import type { Root } from 'mdast'
import type { Facts } from './facts.ts'
import { packNote, parseTree, unpackTree } from './pack-note.ts'
import type { PackedNote, PackedTree } from './pack-note.ts'
import { isMdxPath } from './path.ts'
import type { VaultPath } from './path.ts'
import type { Note, Vault } from './read-vault.ts'

/** Facts and trees of a vault's notes. A note is parsed only when something asks for what is not remembered, and once. */
export interface NoteTrees {
  factsOf(path: VaultPath): Facts
  rootOf(path: VaultPath): Root
  /** The tree of a note that was parsed, now or for an earlier build, packed. */
  packedOf(path: VaultPath): PackedTree | undefined
  /** Of some notes, those whose facts are not remembered. */
  unknown(notes: readonly Note[]): Note[]
  /** Of some notes, those whose trees are not there. */
  unparsed(paths: Iterable<VaultPath>): Note[]
  /** Takes what a note holds. */
  learn(note: Note, packed: PackedNote): void
  parsedCount(): number
}

/** Where facts and trees are remembered, and the plain words of notes; each of the text that has this digest. */
export interface KeptNotes {
  facts: Map<VaultPath, { digest: string; facts: Facts }>
  writeProse(path: VaultPath, prose: string): void
  hasTree(path: VaultPath, digest: string): boolean
  readTree(path: VaultPath, digest: string): PackedTree | undefined
  writeTree(path: VaultPath, digest: string, tree: PackedTree): void
}

/** @param kept what earlier builds have learned; what is learned now is added to it */
export function noteTrees(vault: Vault, kept: KeptNotes): NoteTrees {
  const noteByPath = new Map(vault.notes.map((note) => [note.path, note]))
  const noteAt = (path: VaultPath): Note => {
    const note = noteByPath.get(path)
    if (!note) throw new Error(`${path} is no note of this vault`)
    return note
  }
  let parsed = 0
  const factsIn = ({ path, digest }: Note): Facts | undefined => {
    const known = kept.facts.get(path)
    return known?.digest === digest ? known.facts : undefined
  }
  const learn = ({ path, digest }: Note, { facts, prose, tree }: PackedNote): Facts => {
    parsed += 1
    kept.writeProse(path, prose)
    kept.writeTree(path, digest, tree)
    kept.facts.set(path, { digest, facts })
    return facts
  }
  const packedOf: NoteTrees['packedOf'] = (path) => kept.readTree(path, noteAt(path).digest)
  return {
    factsOf(path) {
      const note = noteAt(path)
      return factsIn(note) ?? learn(note, packNote(note, vault.settings))
    },
    rootOf(path) {
      const packed = isMdxPath(path) ? undefined : packedOf(path)
      return packed === undefined ? parseTree(noteAt(path), vault.settings) : unpackTree(packed)
    },
    packedOf,
    unknown: (notes) => notes.filter((note) => factsIn(note) === undefined),
    unparsed: (paths) => [...paths].map(noteAt).filter(({ path, digest }) => !kept.hasTree(path, digest)),
    learn,
    parsedCount: () => parsed,
  }
}
