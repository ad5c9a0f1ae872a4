import { findFiles, foldName } from '../links/names.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { parseLinkTarget } from '../syntax/link-target.ts'
import { fileNameOf, isNotePath, withoutNoteEnding } from '../vault/path.ts'
import { byName } from './by-name.ts'

/** A note that others link to, and that nobody has written. */
export interface WantedNote<Note> {
  name: string
  notes: Note[]
}

/**
 * The names that a note links to and that are not written, each once, as it writes them first. What is written and not published is none
 * of them, nor is a missing file.
 */
export function wantedNames(note: IndexedNote, index: LinkIndex): string[] {
  const names = new Map<string, string>()
  for (const { written } of note.facts.links) {
    const name = wantedName(written, note, index)
    if (name !== undefined && !names.has(foldName(name))) names.set(foldName(name), name)
  }
  return [...names.values()]
}

/** The name of the note that a link wants; nothing where it leads somewhere, or where the text says nothing of a note. */
export function wantedName(written: string, { path }: IndexedNote, index: LinkIndex): string | undefined {
  if (index.resolve(path, written).kind !== 'missing') return undefined
  const target = parseLinkTarget(written).path
  if (target === '' || (FILE.test(target) && !isNotePath(target))) return undefined
  if (findFiles(target, path, index.unpublished).length > 0) return undefined
  return withoutNoteEnding(fileNameOf(target)).trim() || undefined
}

// "picture.png", "track.mp3"
const FILE =
  /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|pdf|mp[34]|m4[av]|webm|ogg|og[av]|wav|flac|3gp|mov|mkv|canvas|base)$/i

/** How many notes want each name, by the name without regard to case. */
export function countWanted(index: LinkIndex): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const note of index.noteByPath.values()) {
    for (const name of wantedNames(note, index)) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1)
  }
  return counts
}

/** All wanted notes with the notes that want them, the most wanted first. */
export function wantedNotes<Note extends WantingNote>(notes: readonly Note[]): WantedNote<Note>[] {
  const wantedByName = new Map<string, WantedNote<Note>>()
  for (const note of notes) {
    for (const name of note.wanted) {
      const wanted = wantedByName.get(foldName(name)) ?? { name, notes: [] }
      wantedByName.set(foldName(name), wanted)
      wanted.notes.push(note)
    }
  }
  for (const { notes: wanting } of wantedByName.values()) wanting.sort((a, b) => byName(a.title, b.title))
  return [...wantedByName.values()].sort((a, b) => b.notes.length - a.notes.length || byName(a.name, b.name))
}

interface WantingNote {
  title: string
  /** Names that it links to and that are not written. */
  wanted: string[]
}
