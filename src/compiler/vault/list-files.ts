import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Problem } from '../problems/problem.ts'
import { toVaultPath } from './path.ts'
import type { VaultPath } from './path.ts'

/** A file of the vault, and where it is on the disk. */
export interface ListedFile {
  path: VaultPath
  file: string
}

/**
 * Lists the files of a vault in the order of their paths. Dot folders are no content. A symbolic link counts as the file that it
 * leads to where that is content of the vault; no other is followed, nor one to a folder, which might hold itself.
 *
 * @param isWanted tells whether a path may be content at all; of others nothing is told
 * @param problems told what cannot be listed
 * @throws an Error with one clear sentence when the folder itself cannot be read
 */
export async function listFiles(
  root: string,
  isWanted: (path: VaultPath) => boolean,
  problems: Problem[],
): Promise<ListedFile[]> {
  const realRoot = await realpath(root).catch(() => root)
  const listing: Listing = { root, realRoot, isWanted, files: [], problems }
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await listFolder(folder, listing)) {
      if (!isContentName(entry.name)) continue
      const file = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(file)
      else if (entry.isFile()) listing.files.push(file)
      else await listOther(file, entry, listing)
    }
  }
  return distinct(listing)
}

/** Whether a file or folder of that name may be content. */
function isContentName(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules'
}

interface Listing {
  root: string
  isWanted(path: VaultPath): boolean
  /** The root with all links followed. */
  realRoot: string
  files: string[]
  problems: Problem[]
}

async function listFolder(folder: string, listing: Listing): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (folder === listing.root) {
      throw new Error(
        `The vault ${folder} cannot be read: ${reasonOf(error, 'folder')}. Set VERSO_VAULT or the option vault to a folder of notes.`,
        { cause: error },
      )
    }
    tell('unreadableFile', folder, reasonOf(error, 'folder'), listing)
    return []
  }
}

async function listOther(file: string, entry: Dirent, listing: Listing): Promise<void> {
  if (!entry.isSymbolicLink()) return tell('unreadableFile', file, 'it is no file', listing)
  const reason = await reasonNotToFollow(file, listing)
  if (reason === undefined) listing.files.push(file)
  else tell('unfollowedLink', file, reason, listing)
}

async function reasonNotToFollow(link: string, { realRoot, isWanted }: Listing): Promise<string | undefined> {
  const target = await realpath(link).catch(() => undefined)
  if (target === undefined) return 'it leads nowhere'
  const inside = relative(realRoot, target)
  if (inside.startsWith('..') || inside === target) return 'it leads out of the vault'
  if (!inside.split(sep).every(isContentName)) return 'it leads to a hidden folder'
  if (!isWanted(toVaultPath(inside))) return 'it leads to what is not published'
  const facts = await stat(target).catch(() => undefined)
  return facts?.isFile() ? undefined : 'it leads to a folder'
}

/** Of files whose names only Unicode's forms tell apart, one is left: the one that is named as it is shown. */
function distinct(listing: Listing): ListedFile[] {
  const { root, files } = listing
  const fileByPath = new Map<VaultPath, string>()
  const isComposed = (file: string): boolean => file.normalize('NFC') === file
  for (const file of files.sort((a, b) => Number(isComposed(b)) - Number(isComposed(a)) || compare(a, b))) {
    const path = toVaultPath(relative(root, file))
    if (fileByPath.has(path)) tell('twinFile', file, '', listing)
    else fileByPath.set(path, file)
  }
  return [...fileByPath].map(([path, file]) => ({ path, file })).sort((a, b) => compare(a.path, b.path))
}

function tell(
  kind: 'unreadableFile' | 'unfollowedLink' | 'twinFile',
  file: string,
  subject: string,
  listing: Listing,
): void {
  const path = toVaultPath(relative(listing.root, file))
  if (listing.isWanted(path)) listing.problems.push({ kind, path, place: { line: 1, column: 1 }, subject })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Why the system does not let a file or folder be read, in words. */
export function reasonOf(error: unknown, what: 'file' | 'folder'): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ENOENT') return `there is no such ${what}`
  if ('code' in error && error.code === 'ENOTDIR') return 'it is no folder'
  if ('code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) return 'permission denied'
  return error.message
}
