import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

// Builds a vault cold and warm beside the bare remark loop, in turn, and prints seconds and ratios.
//   npm run bench -- VAULT [ROUNDS]
const [vaultArgument, roundsArgument = '3'] = process.argv.slice(2)
if (vaultArgument === undefined || !existsSync(vaultArgument)) {
  console.error('usage: npm run bench -- VAULT [ROUNDS]')
  process.exit(2)
}
const vault = resolve(vaultArgument)
const root = join(import.meta.dirname, '../..')
const memory = join(root, '.verso')
// Old memories and sites are moved here and deleted at the end: a file system that is still deleting thousands of files
// slows whatever is measured next.
const old = join(root, 'node_modules/.verso-bench')
mkdirSync(old, { recursive: true })
setAside('own')

const seconds: Record<'loop' | 'cold' | 'warm', number[]> = { loop: [], cold: [], warm: [] }
for (let round = 0; round < Number(roundsArgument); round += 1) {
  seconds.loop.push(time(['tests/bench/remark-loop.ts', vault]))
  seconds.cold.push(time(['src/cli/build.ts', '--outDir', join(old, `cold-${round}`)]))
  seconds.warm.push(time(['src/cli/build.ts', '--outDir', join(old, `warm-${round}`)]))
  setAside(`memory-${round}`)
}

if (existsSync(join(old, 'own'))) renameSync(join(old, 'own'), memory)
rmSync(old, { recursive: true, force: true })

for (const [name, all] of Object.entries(seconds)) {
  const ratio = median(all.map((value, round) => value / (seconds.loop[round] ?? value)))
  console.log(
    `${name.padEnd(5)} ${median(all).toFixed(1).padStart(7)} s  ${ratio.toFixed(2)} times the bare remark loop`,
  )
}

function setAside(name: string): void {
  if (existsSync(memory)) renameSync(memory, join(old, name))
}

function time(args: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, VERSO_VAULT: vault },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
