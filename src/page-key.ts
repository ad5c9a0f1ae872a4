import { createHash } from 'node:crypto'
import { nearbyTree } from './compiler/graph/nearby-tree.ts'
import { neighboursOf } from './compiler/graph/neighbours.ts'
import { wayTo } from './compiler/graph/folders.ts'
import type { Folder } from './compiler/graph/folders.ts'
import type { NoteEntry } from './note-entry.ts'
import { readNearby } from './note-graph.ts'
import { readLook } from './page-look.ts'

interface PageFacts {
  /** Without the base path. */
  address: string
  /** The folder that it stands in, where a tree stands beside it. */
  folder?: Folder<NoteEntry> | undefined
  /** The note whose page it is. */
  note?: NoteEntry | undefined
  /** All else that it shows, as plain JSON; of whole notes in it counts what others show of a note. */
  shown?: unknown
}

/**
 * Hash of all that a page is made of besides the code of the site, which has a key of its own: while it stays the same, the page that
 * the last build wrote is the page. Whatever a layout reads beyond its props belongs here.
 *
 * @returns nothing for a note in MDX, whose components may show anything of the vault, and while writing, since no page is kept then
 */
export function pageKey({ address, folder, note, shown }: PageFacts): string | undefined {
  if (note?.mdx || import.meta.env.DEV) return undefined
  const frame = folder && { tree: nearbyTree(folder, address), way: wayTo(folder).map(titleAndAddress) }
  const round = note && folder && { ...neighboursIn(folder, note), nearby: readNearby(note.address) }
  const facts = JSON.stringify([address, readLook(), frame, note, round]) + JSON.stringify(shown ?? null, briefly)
  return createHash('sha256').update(facts).digest('base64url').slice(0, 22)
}

/** A note that is listed, or whose cards are, again and again would make a page's facts longer than the page. */
function briefly(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('fingerprint' in value)) return value
  return Object.entries(value).filter(([name]) => OF_OTHERS.has(name))
}

const OF_OTHERS: ReadonlySet<string> = new Set([
  'path',
  'title',
  'address',
  'fingerprint',
] satisfies (keyof NoteEntry)[])

function neighboursIn(folder: Folder<NoteEntry>, note: NoteEntry) {
  const { previous, next } = neighboursOf(note, folder)
  return { previous: previous && titleAndAddress(previous), next: next && titleAndAddress(next) }
}

function titleAndAddress({ address, ...named }: { address: string } & ({ title: string } | { name: string })) {
  return [address, 'title' in named ? named.title : named.name]
}
