import { Worker } from 'node:worker_threads'
import type { Answers, Task } from './tasks.ts'

/** Threads that each do one task after the other. */
export interface Threads {
  count: number
  /** Asks whichever thread is free first. */
  ask<Asked extends Task>(task: Asked): Promise<Answers[Asked['kind']]>
  /** Asks every thread, before whatever it is asked for next. */
  askAll(task: Task): void
  close(): Promise<void>
}

/** Starts threads. What is thrown in one of them rejects all that is asked for, now and afterwards. */
export function startThreads(count: number): Threads {
  const waiting: Errand[] = []
  let failure: Error | undefined
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: ROOM_FOR_TREES })
    const thread: Thread = { worker, errands: [] }
    worker.on('message', (answer: Answers[Task['kind']]) => {
      thread.errands.shift()?.resolve(answer)
      handOut()
    })
    worker.on('error', fail)
    worker.on('exit', (code) => fail(new Error(`A thread of the compiler ended with ${code}`)))
    return thread
  })
  function give(thread: Thread, errand: Errand): void {
    thread.errands.push(errand)
    thread.worker.postMessage(errand.task, [])
  }
  function handOut(): void {
    for (const thread of threads) {
      while (thread.errands.length < AT_HAND) {
        const errand = waiting.shift()
        if (!errand) return
        give(thread, errand)
      }
    }
  }
  function fail(error: unknown): void {
    failure ??= error instanceof Error ? error : new Error(String(error))
    for (const { reject } of [...waiting.splice(0), ...threads.flatMap(({ errands }) => errands.splice(0))])
      reject(failure)
  }
  return {
    count,
    ask<Asked extends Task>(task: Asked) {
      return new Promise<Answers[Asked['kind']]>((resolve, reject) => {
        if (failure) return reject(failure)
        waiting.push({ task, resolve: resolve as Errand['resolve'], reject })
        handOut()
      })
    },
    askAll(task) {
      for (const thread of threads) give(thread, { task, resolve: () => undefined, reject: () => undefined })
    },
    async close() {
      for (const { worker } of threads) worker.removeAllListeners('exit')
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

interface Thread {
  worker: Worker
  /** What it was handed and has not answered, in that order. */
  errands: Errand[]
}

interface Errand {
  task: Task
  resolve(answer: Answers[Task['kind']]): void
  reject(error: Error): void
}

// The next task lies ready while the answer to the last one is read.
const AT_HAND = 2

// Trees are made by the million and dropped at once: with room for them among the young, V8 need not copy them to the old.
const ROOM_FOR_TREES = { maxYoungGenerationSizeMb: 96 }
