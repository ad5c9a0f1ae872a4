import type { LinkIndex } from '../links/index-links.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Reference } from './backlinks.ts'

/** The published notes of a vault and which of them link to each other, by mention, embed or card. */
export interface NoteGraph {
  /** In the order of their paths; all else names them by their place in this list. */
  notes: GraphNote[]
  links: GraphLink[]
}

export interface GraphNote {
  title: string
  address: string
  /** The folder's path in the vault; empty at the top. */
  folder: string
  /** Without `#`. */
  tags: string[]
}

/** Two notes, the one that comes first in the list before the other, and whether each of them links to the other. */
export type GraphLink = readonly [from: number, to: number, isMutual: 0 | 1]

/** Draws the graph of a vault from its backlinks. A note's links to itself are none. */
export function drawNoteGraph(
  { noteByPath }: LinkIndex,
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
): NoteGraph {
  const placeOf = new Map([...noteByPath.keys()].map((path, place) => [path, place]))
  const directions = new Map<number, Map<number, number>>()
  for (const [to, references] of backlinks) {
    const target = placeOf.get(to)
    if (target === undefined) continue
    for (const { from } of references) {
      const source = placeOf.get(from)
      if (source === undefined || source === target) continue
      const [first, second] = source < target ? [source, target] : [target, source]
      const known = directions.get(first) ?? new Map<number, number>()
      directions.set(first, known)
      known.set(second, (known.get(second) ?? 0) | (source < target ? 1 : 2))
    }
  }
  const links: GraphLink[] = []
  for (const [first, seconds] of [...directions].sort(byFirst)) {
    for (const [second, direction] of [...seconds].sort(byFirst)) links.push([first, second, direction === 3 ? 1 : 0])
  }
  const notes = [...noteByPath.values()].map(({ path, address, facts }) => ({
    title: facts.title,
    address,
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))),
    tags: facts.tags,
  }))
  return { notes, links }
}

function byFirst([a]: readonly [number, unknown], [b]: readonly [number, unknown]): number {
  return a - b
}
