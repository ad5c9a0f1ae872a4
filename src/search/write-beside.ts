import { Worker } from 'node:worker_threads'
import type { FoundNote } from './collect-records.ts'
import type { IndexPlace } from './write-index.ts'

/** Indexes that are to be made anew. */
export interface IndexTask {
  /** Folder of the memory, which holds the notes' pages. */
  memory: string
  shards: { notes: readonly FoundNote[]; place: IndexPlace }[]
}

/**
 * Makes indexes on a thread of their own, so that neither Pagefind waits for what goes on here nor that for Pagefind.
 *
 * @throws what went wrong there
 */
export function writeBeside(task: IndexTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: task })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`The thread that makes the search index ended with ${code}`))
    })
  })
}
