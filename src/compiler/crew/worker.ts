import { parentPort } from 'node:worker_threads'
import { openHand } from './hand.ts'
import type { Task } from './tasks.ts'

// A thread of the crew: takes tasks and answers them in their order. What is thrown ends it, and the crew is told.
const hand = openHand()
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await hand.do(task), []))
})
