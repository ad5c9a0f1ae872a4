import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { compareWithLast, noteInputs } from './unchanged-build.ts'

// Trees are made by the million and dropped at once. With room for them among the young, V8 need not copy them to the old. Every
// thread of the compiler gets as much; more makes a build no faster, and takes its memory as often as there are threads.
const ROOM_FOR_TREES = ['--min-semi-space-size=16', '--max-semi-space-size=32']
// Where all is made, little is dropped among the old: to let it grow to its double before looking, as V8 may, takes a fifth more memory and
// saves 3 % of the time.
const LITTLE_AMONG_THE_OLD = ['--heap-growing-percent=50']

const ROOT = join(import.meta.dirname, '../..')

/**
 * Builds the site.
 *
 * @param args as `astro build` takes them, e.g. `--outDir DIR`
 * @returns the exit code
 */
export function buildSite(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg === '--outDir' || arg.startsWith('--outDir='))
  const isApart = args[at] === '--outDir'
  const outDir = at < 0 ? undefined : isApart ? args[at + 1] : args[at]?.slice('--outDir='.length)
  if (outDir === undefined || !looksInside(resolve(outDir))) return build(args)
  const inside = join(ROOT, '.verso/site')
  const status = build(args.toSpliced(at, isApart ? 2 : 1, '--outDir', inside))
  if (status === 0) {
    rmSync(outDir, { recursive: true, force: true })
    cpSync(inside, outDir, { recursive: true })
  }
  return status
}

/** Astro takes `../verso-site` for a folder of `verso`, since the one path begins as the other, and then finds no packages. */
function looksInside(folder: string): boolean {
  return folder.startsWith(ROOT) && folder !== ROOT && !folder.startsWith(`${ROOT}${sep}`)
}

function build(args: readonly string[]): number {
  const compared = compareWithLast(ROOT, args)
  if (compared?.isUnchanged) {
    console.log(
      'Nothing has changed since the last build, so its site stays as it is; --force builds it anew. It said:',
    )
    for (const line of compared.last.summary) console.log(line)
    return 0
  }
  const startedAt = Date.now()
  const isRebuilt = compared?.hasSameFiles === true && run([...ROOM_FOR_TREES, join(ROOT, 'src/cli/rebuild.ts')]) === 0
  const astro = [...ROOM_FOR_TREES, ...LITTLE_AMONG_THE_OLD, join(ROOT, 'node_modules/astro/bin/astro.mjs')]
  const status = isRebuilt ? 0 : run([...astro, 'build', ...args])
  if (status === 0) noteInputs(ROOT, args, startedAt)
  return status
}

function run(script: readonly string[]): number {
  const { status } = spawnSync(process.execPath, script, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  return status ?? 1
}
