import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made of, as it stands on the disk. */
export interface InputState {
  /** Hash of the names, sizes and times of all files, and of what of the process a build depends on. */
  hash: string
  /** Hash of which files there are, whatever they hold, and of the same of the process. */
  files: string
  /** When the youngest file was written, in ms. */
  youngest: number
}

/**
 * Says how everything stands that a build is made of. No file is read: who writes one changes its time.
 *
 * @param places files and folders
 * @param leftOut folders below them that are no part of it
 * @param args of the build
 * @throws an Error where something cannot be looked at
 */
export function stateOfInputs(
  places: readonly string[],
  leftOut: ReadonlySet<string>,
  args: readonly string[],
): InputState {
  const ofProcess = JSON.stringify([args, process.version, ownEnvironment()])
  const hash = createHash('sha256').update(ofProcess)
  const files = createHash('sha256').update(ofProcess)
  let youngest = 0
  // A folder may hold a link to one above it.
  const visited = new Set<string>()
  const add = (place: string): void => {
    if (leftOut.has(place)) return
    const state = statSync(place, { throwIfNoEntry: false })
    if (!state) hash.update(`${place} is not there\n`)
    else if (!state.isDirectory()) {
      hash.update(`${place} ${state.size} ${state.mtimeMs}\n`)
      files.update(`${place}\n`)
      youngest = Math.max(youngest, state.mtimeMs)
    } else if (!visited.has(realpathSync(place))) {
      visited.add(realpathSync(place))
      for (const name of readdirSync(place).sort()) if (!OF_MACHINES.has(name)) add(join(place, name))
    }
  }
  for (const place of places) {
    add(place)
    hash.update(commitOf(place))
  }
  return { hash: hash.digest('hex'), files: files.digest('hex'), youngest }
}

/** What tools keep for themselves. */
const OF_MACHINES: ReadonlySet<string> = new Set(['.git', '.astro', '.verso', 'node_modules', 'test-results'])

function ownEnvironment(): [string, string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => /^(?:VERSO_|PUBLIC_|ASTRO_|NODE_ENV$|TZ$|LANG$|LC_)/.test(name))
    .sort()
}

/** Dates come from git, and so does nothing else. */
function commitOf(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return ''
  return spawnSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).stdout ?? ''
}
