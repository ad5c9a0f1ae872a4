import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from 'virtual:verso'
import { openNeighbourhoods } from './compiler/graph/neighbourhood.ts'
import type { Neighbourhood } from './compiler/graph/neighbourhood.ts'
import type { NoteGraph } from './compiler/graph/note-graph.ts'
import { NOTE_GRAPH_FILE } from './graph/graph-places.ts'

interface ReadGraph {
  writtenAt: number
  graph: NoteGraph
  neighboursOf: ReturnType<typeof openNeighbourhoods>
}
let read: ReadGraph | undefined

/** As many names as find room beside a note. */
const NEARBY = 10

/** The notes near the one with an address, as the graph beside it shows them. */
export function readNearby(address: string): Neighbourhood {
  return readNoteGraph().neighboursOf(address, NEARBY)
}

/** Reads the graph of the notes as it was last drawn; while writing, anew whenever it was drawn anew. */
export function readNoteGraph(): Omit<ReadGraph, 'writtenAt'> {
  // While a site is built it is drawn once, before any page.
  if (read && !import.meta.env.DEV) return read
  const file = join(memory, NOTE_GRAPH_FILE)
  const { mtimeMs: writtenAt } = statSync(file)
  if (read?.writtenAt !== writtenAt) {
    const graph: NoteGraph = JSON.parse(readFileSync(file, 'utf8'))
    read = { writtenAt, graph, neighboursOf: openNeighbourhoods(graph) }
  }
  return read
}
