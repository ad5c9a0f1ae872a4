import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod/mini'
import { drawNoteGraph } from '../compiler/graph/note-graph.ts'
import type { NoteGraph } from '../compiler/graph/note-graph.ts'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { writeGraphFile } from './graph-file.ts'
import { NOTE_GRAPH_FILE } from './graph-places.ts'

/** What the page of the graph loads lies in the memory's folder until the site is written. */
const DATA_FILE = 'graph-data.json'

/** Keeps the graph as the vault stands. */
export interface GraphKeeper {
  /** Writes down who is linked with whom; where they stand is found out beside what goes on. */
  renew(): void
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
  return {
    renew() {
      const { vault, folder } = knowledge()
      if (!vault) return
      waiting = drawNoteGraph(vault.site.index, vault.backlinks)
      writeWhole(join(folder, NOTE_GRAPH_FILE), waiting)
      if (running) return
      running = run().finally(() => {
        running = undefined
      })
      // Whoever waits is told; that nobody waits yet is no reason to end the process.
      running.catch(() => undefined)
    },
    async settled() {
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

/** Whoever reads the file meanwhile finds the old one whole. */
function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content))
  renameSync(`${file}.new`, file)
}
