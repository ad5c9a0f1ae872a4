import { getCollection } from 'astro:content'
import { memory } from 'virtual:verso'
import { openLiveNotes } from './live-notes.ts'
import type { NoteEntry } from './note-entry.ts'

const liveNotes = openLiveNotes(memory)

/** All notes of the site, in the order of their paths. */
export async function listNotes(): Promise<NoteEntry[]> {
  if (import.meta.env.DEV) return liveNotes()
  return (await getCollection('notes')).map(({ data }) => data)
}
