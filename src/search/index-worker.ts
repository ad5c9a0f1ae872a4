import { workerData } from 'node:worker_threads'
import { openPageReader } from '../compiler/page-reader.ts'
import { collectRecords } from './collect-records.ts'
import type { IndexTask } from './write-beside.ts'
import { writeIndex } from './write-index.ts'

// Makes indexes, one after the other, and ends. What is thrown ends it, too, and who started it is told.
const { memory, shards } = workerData as IndexTask
const pages = openPageReader(memory)
for (const { notes, place } of shards) await writeIndex(() => collectRecords(notes, pages), place)
