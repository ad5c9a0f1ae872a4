import { resolve } from 'node:path'
import { compileVault } from '../../src/compiler/compile.ts'
import { memoryInMind } from '../compiler/memory-in-mind.ts'

// What Verso's compiler does with a vault that it has never seen, in one process, beside the yardstick of remark-loop.ts:
// reading, parsing, links, backlinks and rendering, without Astro's pages.
//   node tests/bench/compile-loop.ts VAULT
const [vault] = process.argv.slice(2)
if (vault === undefined) throw new Error('usage: compile-loop.ts VAULT')
const before = process.threadCpuUsage()
const options = { vault: resolve(vault), base: '', include: [], exclude: [], publish: 'all' } as const
const { counts } = await compileVault(options, memoryInMind())
const { user, system } = process.threadCpuUsage(before)
console.log(`${counts.rendered} notes, ${Math.round((user + system) / 1000)} ms of one core`)
