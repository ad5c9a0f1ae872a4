import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod/mini'
import { layOut } from './lay-out.ts'

/** Lays a graph out beside what else a build does. */
const work = z.object({ count: z.number(), links: z.array(z.tuple([z.number(), z.number(), z.number()])) })
const { count, links } = work.parse(workerData)
parentPort?.postMessage(layOut(count, links), [])
