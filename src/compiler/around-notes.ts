import { findUnlinked } from './find-unlinked.ts'
import type { Reference } from './graph/backlinks.ts'
import { outgoingLinks } from './graph/outgoing-links.ts'
import { countWanted } from './graph/wanted-notes.ts'
import type { IndexedNote, LinkIndex } from './links/index-links.ts'
import type { Memory } from './memory.ts'
import type { Around } from './render/backlinks.ts'
import { renderUnlinked } from './render/unlinked.ts'
import type { VaultPath } from './vault/path.ts'

/** Finds what stands round the notes of a vault besides the links to them. */
export function aroundNotes(
  index: LinkIndex,
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
  memory: Memory,
): (note: IndexedNote) => Around {
  const unlinked = findUnlinked(index, backlinks, memory)
  const wanted = countWanted(index)
  return (note) => ({
    unlinked: renderUnlinked(unlinked.get(note.path) ?? [], index),
    outgoing: outgoingLinks(note, index, wanted),
  })
}
