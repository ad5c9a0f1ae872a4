import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import type { Entry } from './entries.ts'
import type { NoteGraph } from './note-graph.ts'

/** All notes as a list, the most linked first: what the drawing of the graph says, for those who cannot see it. */
export function graphEntries({ notes, links }: NoteGraph, { graph, language }: Strings): Entry[] {
  const degrees = notes.map(() => 0)
  for (const [from, to] of links) {
    degrees[from] = (degrees[from] ?? 0) + 1
    degrees[to] = (degrees[to] ?? 0) + 1
  }
  const ranked = notes.map((note, at) => ({ note, degree: degrees[at] ?? 0 })).sort((a, b) => b.degree - a.degree)
  return ranked.map(({ note, degree }) => ({
    title: note.title,
    address: note.address,
    detail: degree === 0 ? graph.alone : fillCount(graph.linkedWith, degree, language),
  }))
}
