import { join, resolve } from 'node:path'
import { isSiteWhole } from '../kept-site.ts'
import { readLastBuild, writeLastBuild } from '../last-build.ts'
import type { LastBuild } from '../last-build.ts'
import { stateOfInputs } from './state-of-inputs.ts'
import type { InputState } from './state-of-inputs.ts'

/**
 * The last build, where another one would make the same again: nothing that it was made of has been written since, and its site stands
 * as it left it.
 *
 * @param root the project's folder
 * @param args of the build
 */
export function findUnchanged(root: string, args: readonly string[]): LastBuild | undefined {
  if (args.includes('--force')) return undefined
  const last = readLastBuild(cacheOf(root))
  if (last?.madeOf === undefined || last.madeOf !== stateFor(root, last, args)?.hash) return undefined
  return isSiteWhole(last.site, last.memory) ? last : undefined
}

/** Notes what the build that has just ended was made of, unless something was written meanwhile. */
export function noteInputs(root: string, args: readonly string[], startedAt: number): void {
  const last = readLastBuild(cacheOf(root))
  if (!last) return
  const state = stateFor(root, last, args)
  // The clock of a file system is coarser than that of the process.
  if (state && state.youngest < startedAt - 100) writeLastBuild(cacheOf(root), { ...last, madeOf: state.hash })
}

function stateFor(root: string, { site, inputs }: LastBuild, args: readonly string[]): InputState | undefined {
  const places = [root, join(root, 'node_modules/.package-lock.json'), ...inputs]
  try {
    return stateOfInputs(places, new Set([resolve(site)]), args)
  } catch {
    // What cannot be looked at may have changed; the build says what is wrong with it.
    return undefined
  }
}

function cacheOf(root: string): string {
  return join(root, '.verso')
}
