import { memory } from 'virtual:verso'
import { openLiveNotes } from './live-notes.ts'
import type { NoteEntry } from './note-entry.ts'

const liveNotes = openLiveNotes(memory)

/** All notes of the site, in the order of their addresses. */
export async function listNotes(): Promise<NoteEntry[]> {
  return liveNotes()
}
