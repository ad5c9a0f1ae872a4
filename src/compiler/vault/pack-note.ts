import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Nodes, Root } from 'mdast'
import type { Facts } from './facts.ts'
import type { ObsidianSettings } from './obsidian-settings.ts'
import { parseNote } from './parse-note.ts'
import { proseOf } from './prose.ts'
import type { Note } from './read-vault.ts'

/** All that is learned from a note when it is parsed, in the form in which it is kept and passed on. */
export interface PackedNote {
  facts: Facts
  /** Its plain words, as `proseOf` writes them. */
  prose: string
  tree: PackedTree
}

/**
 * A tree as `unpackTree` reads it: JSON, compressed to a fifth or less. From parsing to rendering those of all notes are kept, and what
 * many embed goes to the threads again and again.
 */
export type PackedTree = Uint8Array

/** Parses a note and packs what it holds: a pure function of its text, its ending and the vault's settings. */
export function packNote(note: Note, settings: ObsidianSettings): PackedNote {
  const { root, facts } = parseNote(note, settings)
  forgetPositions(root)
  return {
    facts,
    prose: proseOf(root),
    tree: packTree(root, note.path.endsWith('.md') ? undefined : withoutCode),
  }
}

/** Reads a packed tree. What runs in an `.mdx` note is none of it. */
export function unpackTree(tree: PackedTree): Root {
  return JSON.parse(zstdDecompressSync(tree).toString())
}

function packTree(root: Root, replace?: (key: string, value: unknown) => unknown): PackedTree {
  const packed = zstdCompressSync(JSON.stringify(root, replace), FAST)
  // A copy has a buffer of its own: what goes to another thread takes along the whole buffer that it lies in.
  return new Uint8Array(packed)
}

const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Parses a note for its whole tree. */
export function parseTree(note: Note, settings: ObsidianSettings): Root {
  const { root } = parseNote(note, settings)
  forgetPositions(root)
  return root
}

/** A program's tree holds what JSON cannot; only `@astrojs/mdx` runs it, and that takes the whole tree. */
function withoutCode(key: string, value: unknown): unknown {
  return key === 'estree' ? undefined : value
}

/** Of a tree that is kept, only the lines of blocks and embeds are asked for; the places of all words are half of its size. */
function forgetPositions(node: Nodes): void {
  if (node.type === 'card') for (const field of node.fields) forgetPositions(field.root)
  if (!('children' in node)) return
  for (const child of node.children) {
    if (node.type !== 'root' && child.type !== 'embed' && child.type !== 'image' && !child.data?.block)
      delete child.position
    forgetPositions(child)
  }
}
