import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { NoteEntry } from './note-entry.ts'
import { writeWhole } from './write-whole.ts'

const FILE = 'live-notes.json'

/**
 * Lays what lists say of all notes in the memory's folder, where pages read it. Astro's store would not do: it becomes part of the
 * scripts of each build, and while writing it is taken anew half a second after a change, so that what it says may be of before.
 */
export function writeLiveNotes(folder: string, notes: readonly NoteEntry[]): void {
  writeWhole(join(folder, FILE), notes)
}

/** Opens the live notes in the memory's folder: asked, it says what all notes are now. */
export function openLiveNotes(folder: string): () => NoteEntry[] {
  const file = join(folder, FILE)
  let read: { writtenAt: number; notes: NoteEntry[] } | undefined
  return () => {
    const { mtimeMs: writtenAt } = statSync(file)
    if (read?.writtenAt !== writtenAt) read = { writtenAt, notes: JSON.parse(readFileSync(file, 'utf8')) }
    return read.notes
  }
}
