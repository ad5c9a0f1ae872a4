import { foldName } from '../links/names.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import { wantedName } from './wanted-notes.ts'

/** What a note links to and embeds, each target once, in the order of its text. */
export interface OutgoingLinks {
  /** Some of them. */
  links: OutgoingLink[]
  /** How many more there are. */
  more: number
}

export interface OutgoingLink {
  title: string
  /** Without the base path; none where nothing is written yet. */
  address?: string
  /** How many notes want what is not written. */
  wanted?: number
}

const MOST = 50

/** @param wanted how many notes want each name that is not written */
export function outgoingLinks(note: IndexedNote, index: LinkIndex, wanted: ReadonlyMap<string, number>): OutgoingLinks {
  const links = new Map<string, OutgoingLink>()
  for (const { written } of note.facts.links) {
    const resolution = chosenOf(index.resolve(note.path, written))
    if (resolution.kind === 'note') {
      const target = index.noteByPath.get(resolution.path)
      if (target && target !== note) links.set(target.path, { title: target.facts.title, address: target.address })
    } else if (resolution.kind === 'missing') {
      const title = wantedName(written, note, index)
      const key = title === undefined ? undefined : foldName(title)
      if (title !== undefined && key !== undefined && !links.has(`? ${key}`))
        links.set(`? ${key}`, { title, wanted: wanted.get(key) ?? 1 })
    }
  }
  return { links: [...links.values()].slice(0, MOST), more: Math.max(0, links.size - MOST) }
}
