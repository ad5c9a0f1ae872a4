import { join, resolve } from 'node:path'
import { isSiteWhole } from '../kept-site.ts'
import { readLastBuild, writeLastBuild } from '../last-build.ts'
import type { LastBuild } from '../last-build.ts'
import { stateOfInputs } from './state-of-inputs.ts'
import type { InputState } from './state-of-inputs.ts'

/** The last build, beside how all stands that a build is made of. */
export interface Compared {
  last: LastBuild
  /** Another build would make the same again: nothing has been written since, and the site stands as that one left it. */
  isUnchanged: boolean
  /** No file has come or gone, whatever is written in them. */
  hasSameFiles: boolean
}

/**
 * Compares what there is with what the last build was made of.
 *
 * @param root the project's folder
 * @param args of the build
 * @returns nothing where there is no such build, or all is to be made anew
 */
export function compareWithLast(root: string, args: readonly string[]): Compared | undefined {
  if (args.includes(FORCE)) return undefined
  const last = readLastBuild(cacheOf(root))
  const state = last && stateFor(root, last, args)
  if (!state) return undefined
  return {
    last,
    isUnchanged: last.madeOf === state.hash && isSiteWhole(last.site, last.memory),
    hasSameFiles: last.files === state.files,
  }
}

/** Notes what the build that has just ended was made of; but not how it stood if something was written meanwhile. */
export function noteInputs(root: string, args: readonly string[], startedAt: number): void {
  const last = readLastBuild(cacheOf(root))
  const state = last && stateFor(root, last, args)
  if (!state) return
  // The clock of a file system is coarser than that of the process.
  const madeOf = state.youngest < startedAt - 100 ? { madeOf: state.hash } : {}
  writeLastBuild(cacheOf(root), { ...last, ...madeOf, files: state.files })
}

function stateFor(root: string, { site, inputs }: LastBuild, args: readonly string[]): InputState | undefined {
  const places = [root, join(root, 'node_modules/.package-lock.json'), ...inputs]
  try {
    // What is made by force is the same.
    const madeWith = args.filter((arg) => arg !== FORCE)
    return stateOfInputs(places, new Set([resolve(site)]), madeWith)
  } catch {
    // What cannot be looked at may have changed; the build says what is wrong with it.
    return undefined
  }
}

function cacheOf(root: string): string {
  return join(root, '.verso')
}

const FORCE = '--force'
