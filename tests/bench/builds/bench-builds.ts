import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeGrownVault } from '../../e2e/grown-vault.ts'
import { median } from '../pages/median.ts'
import { runMeasured } from './run-measured.ts'
import type { Run } from './run-measured.ts'
import { STEPS } from './steps.ts'
import { timeSaves } from './time-save.ts'
import type { Saves } from './time-save.ts'

const ROOT = join(import.meta.dirname, '../../..')
const MEMORY = join(ROOT, '.verso')
// Old memories and sites are moved here and deleted at the end: a file system that is still deleting thousands of files slows whatever
// is measured next. Among the packages, since what stands elsewhere in the project is what a build is made of.
const PLACE = join(ROOT, 'node_modules/.verso-bench')
const GROWN = [1000, 5000, 20000]

/** What one build cost. */
interface Cost extends Run {
  step: string
  /** Seconds of each stage; those of the decks and of the search pass beside others. */
  stages: Record<string, number>
  /** Of the site, in MB. */
  written: number
}

/**
 * Builds vaults cold and again after small changes, beside the bare remark loop, and prints a table of each.
 *
 * @param args folders of vaults, else numbers of notes to grow; `--rounds N` measures each N times and takes the medians
 */
export async function benchBuilds(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--rounds')
  const rounds = at < 0 ? 1 : Number(args[at + 1])
  const given = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1))
  const missing = given.filter((name) => !isNumber(name) && !existsSync(resolve(name)))
  if (missing.length > 0) throw new Error(`There is no vault ${missing.join(', ')}.`)
  const report: Record<string, unknown> = {}
  for (const vault of given.length > 0 ? given : GROWN.map(String)) {
    report[vault] = await benchVault(vault, rounds)
    mkdirSync(join(MEMORY, 'bench'), { recursive: true })
    writeFileSync(join(MEMORY, 'bench/builds.json'), JSON.stringify(report, null, 2))
  }
}

async function benchVault(name: string, rounds: number) {
  mkdirSync(PLACE, { recursive: true })
  // After a bench that broke off, what the project remembers still stands aside.
  if (existsSync(join(PLACE, 'own'))) rmSync(MEMORY, { recursive: true, force: true })
  else setAside('own')
  // What stands among packages is not watched while writing.
  const vaults = mkdtempSync(join(tmpdir(), 'verso-bench-'))
  const all: { loop: Run; costs: Cost[]; dev: Saves }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const vault = join(vaults, String(round))
    if (isNumber(name)) writeGrownVault(vault, Number(name))
    else cpSync(resolve(name), vault, { recursive: true })
    const loopOnce = (): Promise<Run> => runMeasured([join(ROOT, 'tests/bench/remark-loop.ts'), vault], {})
    const before = await loopOnce()
    const costs = await benchSteps(vault, join(PLACE, `site-${round}`))
    // A machine is not as fast at one time as at another, so the yardstick stands at both ends.
    const after = await loopOnce()
    const loop = { ...after, seconds: (before.seconds + after.seconds) / 2 }
    all.push({ loop, costs, dev: await timeSaves(vault) })
    setAside(`memory-${round}`)
  }
  const notes = countNotes(join(vaults, '0'))
  rmSync(vaults, { recursive: true, force: true })
  if (existsSync(join(PLACE, 'own'))) renameSync(join(PLACE, 'own'), MEMORY)
  rmSync(PLACE, { recursive: true, force: true })
  const loop = median(all.map((round) => round.loop.seconds))
  console.log(`\n${name}: ${notes} notes; the bare remark loop takes ${loop.toFixed(1)} s`)
  const costs = all.flatMap((round) => round.costs.map((cost) => ({ ...cost, loop: round.loop.seconds })))
  console.table(
    STEPS.map(({ name: step }) =>
      rowOf(
        costs.filter((cost) => cost.step === step),
        notes,
      ),
    ),
  )
  const saves = all.flatMap(({ dev }) => dev.saves)
  console.log(
    `npm run dev: the first page after ${round(median(all.map(({ dev }) => dev.start)))} s, a saved note after ` +
      `${Math.round(median(saves))} ms (at most ${Math.round(Math.max(...saves))} ms, of ${saves.length}), ` +
      `${Math.round(Math.max(...all.map(({ dev }) => dev.megabytes)))} MB`,
  )
  return { notes, loop, rounds: all }
}

async function benchSteps(vault: string, site: string): Promise<Cost[]> {
  const costs: Cost[] = []
  for (const step of STEPS) {
    step.prepare(vault)
    const stagesFile = join(PLACE, 'stages.json')
    rmSync(stagesFile, { force: true })
    const env = { VERSO_VAULT: vault, VERSO_STAGES: stagesFile }
    const run = await runMeasured([join(ROOT, 'src/cli/build.ts'), '--outDir', site], env)
    const stages: Record<string, number> = existsSync(stagesFile) ? JSON.parse(readFileSync(stagesFile, 'utf8')) : {}
    costs.push({ step: step.name, ...run, stages, written: bytesIn(site) / 1e6 })
  }
  return costs
}

function rowOf(costs: readonly (Cost & { loop: number })[], notes: number): Record<string, string | number> {
  const middle = (valueOf: (cost: Cost & { loop: number }) => number): number => median(costs.map(valueOf))
  const stages = Object.keys(costs[0]?.stages ?? {})
  return {
    step: costs[0]?.step ?? '',
    seconds: round(middle(({ seconds }) => seconds)),
    'times the loop': round(middle(({ seconds, loop }) => seconds / loop)),
    'ms a note': round((middle(({ seconds }) => seconds) * 1000) / notes),
    'peak MB': Math.round(middle(({ megabytes }) => megabytes)),
    'site MB': round(middle(({ written }) => written)),
    ...Object.fromEntries(stages.map((stage) => [stage, round(middle((cost) => cost.stages[stage] ?? 0))])),
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name)
}

function setAside(name: string): void {
  if (existsSync(MEMORY)) renameSync(MEMORY, join(PLACE, name))
}

function countNotes(vault: string): number {
  return readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file)).length
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}
