import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { decodeText } from './decode-text.ts'
import { git } from './git.ts'
import { toVaultPath } from './path.ts'
import type { VaultPath } from './path.ts'

/** What git knows of the files of a vault. */
export interface GitHistory {
  files: ReadonlyMap<VaultPath, FileHistory>
  /** Files that are not as they were last committed. */
  changed: ReadonlySet<VaultPath>
}

/** A file as it came and went on the main line, where a merge is one change; under its older names, too. */
export interface FileHistory {
  /** The newest first. */
  versions: FileVersion[]
  /** Older versions than the last are not here: the clone is shallow. */
  isCutOff: boolean
  /** With which of them it got the name that it has, if it had another. */
  renamed?: number
}

export interface FileVersion {
  /** Git's name for the content. */
  blob: string
  /** When it was committed, in seconds since 1970. */
  at: number
}

/**
 * Reads the history of a vault. Each version of a file is told to be later than the one before it, though the clocks of its
 * authors say otherwise, and none to be of the future.
 *
 * @param folder the vault's folder
 * @param now in seconds since 1970
 * @returns nothing where there is no git, no repository or no commit
 */
export async function readGitHistory(folder: string, now: number): Promise<GitHistory | undefined> {
  try {
    const [log, changed, cuts] = await Promise.all([
      git(folder, [...LOG, '--', '.']),
      git(folder, ['diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.']),
      readCuts(folder),
    ])
    const names = changed
      .toString()
      .split('\0')
      .filter((name) => name !== '')
    const files = readLog(log.toString(), cuts)
    for (const file of new Set(files.values())) setInOrder(file.versions, now)
    return { files, changed: new Set(names.map(toVaultPath)) }
  } catch {
    return undefined
  }
}

/** Reads the texts of versions of files; what is no blob of the repository is left out. */
export async function readVersions(folder: string, blobs: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  const written =
    blobs.length === 0 ? Buffer.alloc(0) : await git(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`)
  for (let at = 0; at < written.length;) {
    // "<blob> blob <bytes>", or "<blob> missing"
    const lineEnd = written.indexOf(LINE_FEED, at)
    const [blob = '', type, bytes = '0'] = written.toString('utf8', at, lineEnd).split(' ')
    at = lineEnd + 1
    if (type !== 'blob') continue
    texts.set(blob, decodeText(written.subarray(at, at + Number(bytes))).text)
    at += Number(bytes) + 1
  }
  return texts
}

const LINE_FEED = 10

const LOG = ['log', '--first-parent', '-m', '--raw', '-M', '--no-abbrev', '--relative', '-z', '--format=%x01%H %ct']

/** Commits above which a shallow clone ends. */
async function readCuts(folder: string): Promise<Set<string>> {
  const file = (await git(folder, ['rev-parse', '--git-path', 'shallow'])).toString().trim()
  const list = await readFile(resolve(folder, file), 'utf8').catch(() => '')
  return new Set(list.split('\n').filter((commit) => commit !== ''))
}

/**
 * Reads the commits from the newest to the oldest, and follows each file that is there today under the names that it had.
 *
 *     | \u0001<commit> <time>\0\n:<mode> <mode> <blob> <blob> R083\0<old name>\0<new name>\0
 */
function readLog(log: string, cuts: ReadonlySet<string>): Map<VaultPath, FileHistory> {
  const files = new Map<VaultPath, FileHistory>()
  // Under the name that it had at the commit that is read; nothing for one that is not followed further.
  const followed = new Map<string, FileHistory | undefined>()
  for (const entry of log.split('\u0001').slice(1)) {
    const [head = '', ...parts] = entry.split('\0')
    const [commit = '', seconds = ''] = head.split(' ')
    for (const { blob, status, before, name } of changesIn(parts)) {
      const isNew = !followed.has(name)
      const file = followed.get(name) ?? { versions: [], isCutOff: false }
      if (!isNew && !followed.get(name)) continue
      if (isNew && status !== 'D') files.set(toVaultPath(name), file)
      followed.set(name, status === 'M' || status === 'T' ? file : undefined)
      if (status === 'D') continue
      file.versions.push({ blob, at: Number(seconds) })
      if (status === 'A' && cuts.has(commit)) file.isCutOff = true
      if (status !== 'R') continue
      file.renamed ??= file.versions.length - 1
      followed.set(before, file)
    }
  }
  return files
}

function setInOrder(versions: FileVersion[], now: number): void {
  let before = 0
  for (const version of versions.toReversed()) {
    version.at = version.at > now ? before + 1 : Math.max(version.at, before + 1)
    before = version.at
  }
}

interface FileChange {
  blob: string
  status: string
  /** Its name before; the same where it was not renamed. */
  before: string
  name: string
}

function changesIn(parts: readonly string[]): FileChange[] {
  const changes: FileChange[] = []
  for (let at = 0; at < parts.length;) {
    const [, , , blob = '', written = ''] = (parts[at] ?? '').trim().split(' ')
    const status = written.charAt(0)
    const before = parts[at + 1] ?? ''
    const isRenamed = status === 'R'
    if (status !== '') changes.push({ blob, status, before, name: isRenamed ? (parts[at + 2] ?? '') : before })
    at += isRenamed ? 3 : 2
  }
  return changes
}
