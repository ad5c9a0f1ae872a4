import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod/mini'
import { drawNoteGraph } from '../compiler/graph/note-graph.ts'
import type { NoteGraph } from '../compiler/graph/note-graph.ts'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { writeWhole } from '../write-whole.ts'
import { writeGraphFile } from './graph-file.ts'
import { NOTE_GRAPH_FILE } from './graph-places.ts'

/** What the page of the graph loads lies in the memory's folder until the site is written. */
const DATA_FILE = 'graph-data.json'

/** Keeps the graph as the vault stands. */
export interface GraphKeeper {
  /** Writes down who is linked with whom. */
  draw(): void
  /** Finds out where the notes stand, if they have to be moved, beside what goes on. */
  begin(): void
  /** Waits until the file of `GRAPH_DATA_ADDRESS` is whole. @returns its place on the disk */
  settled(): Promise<string>
}

export function keepGraph(knowledge: () => KnowledgeBase): GraphKeeper {
  let running: Promise<void> | undefined
  let waiting: NoteGraph | undefined
  const run = async (): Promise<void> => {
    while (waiting) {
      const graph = waiting
      waiting = undefined
      const { folder } = knowledge()
      writeWhole(join(folder, DATA_FILE), writeGraphFile(graph, await placesOf(graph, folder)))
    }
  }
  const begin = (): void => {
    if (running || !waiting) return
    running = run().finally(() => {
      running = undefined
    })
    // Whoever waits is told; that nobody waits yet is no reason to end the process.
    running.catch(() => undefined)
  }
  return {
    draw() {
      const { vault, folder } = knowledge()
      if (!vault) return
      waiting = drawNoteGraph(vault.site.index, vault.backlinks)
      writeWhole(join(folder, NOTE_GRAPH_FILE), waiting)
    },
    begin,
    async settled() {
      begin()
      await running
      return join(knowledge().folder, DATA_FILE)
    },
  }
}

const laidOut = z.object({ digest: z.string(), places: z.array(z.number()) })

/** Where the notes stand: remembered, as long as the same notes in the same order are linked in the same way. */
async function placesOf({ notes, links }: NoteGraph, folder: string): Promise<number[]> {
  const file = join(folder, 'graph-layout.json')
  const digest = createHash('sha256')
    .update(LAYOUT)
    .update(JSON.stringify([notes.length, links]))
    .digest('hex')
  try {
    const remembered = laidOut.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (remembered.digest === digest && remembered.places.length === 2 * notes.length) return remembered.places
  } catch {
    // What cannot be read was never written.
  }
  const places = await layOutBeside(notes.length, links)
  writeWhole(file, { digest, places })
  return places
}

const LAYOUT = readFileSync(new URL('./lay-out.ts', import.meta.url))

function layOutBeside(count: number, links: NoteGraph['links']): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { workerData: { count, links } })
    worker.once('message', (places: number[]) => resolve(places))
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The graph could not be laid out: its thread ended with ${code}`)))
  })
}
