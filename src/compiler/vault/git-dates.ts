import { git } from './git.ts'
import type { VaultPath } from './path.ts'
import { toVaultPath } from './path.ts'

/** When a file was first and last committed, as ISO dates. */
export interface GitDates {
  created: string
  updated: string
}

/**
 * Reads from git when the files of a vault came and last changed. A vault without git, or with only a part of its
 * history (a shallow clone would date everything by its last commit), has no dates.
 *
 * @param folder the vault's folder
 */
export async function readGitDates(folder: string): Promise<Map<VaultPath, GitDates>> {
  const dates = new Map<VaultPath, GitDates>()
  try {
    const shallow = await git(folder, ['rev-parse', '--is-shallow-repository'])
    if (shallow.toString().trim() !== 'false') return dates
    const log = await git(folder, [
      'log',
      '--format=%x01%cI',
      '--name-only',
      '--relative',
      '--no-renames',
      '-z',
      '--',
      '.',
    ])
    for (const commit of log.toString().split('\u0001').slice(1)) {
      const [date = '', ...names] = commit.split(/[\0\n]+/)
      for (const name of names) {
        if (name === '') continue
        const path = toVaultPath(name)
        const later = dates.get(path)
        dates.set(path, { created: date, updated: later?.updated ?? date })
      }
    }
  } catch {
    return new Map()
  }
  return dates
}
