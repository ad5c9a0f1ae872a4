import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Problem } from '../problems/problem.ts'
import { readObsidianSettings } from './obsidian-settings.ts'
import type { ObsidianSettings } from './obsidian-settings.ts'
import { isNotePath, toVaultPath } from './path.ts'
import type { VaultPath } from './path.ts'
import { fileFilter, noteFilter } from './publish-filter.ts'
import type { PublishOptions } from './publish-filter.ts'

/** A folder of notes as it stands on the disk. */
export interface Vault {
  folder: string
  settings: ObsidianSettings
  notes: Note[]
  /** All other files that a note may use, and where they are on the disk. */
  attachments: Map<VaultPath, string>
  /** Files that could not be read. */
  problems: Problem[]
}

/** A note as text. */
export interface Note {
  path: VaultPath
  /** Line ends `\n`, no byte order mark. */
  text: string
  /** Hash of the text and of the settings by which it is read. */
  digest: string
}

/**
 * Reads a vault: every note's text, and the names of all other files. Dot folders are no content, links of the file
 * system are not followed.
 *
 * @throws an Error with one clear sentence when the folder itself cannot be read
 */
export async function readVault(folder: string, publish: PublishOptions): Promise<Vault> {
  const isNoteWanted = noteFilter(publish)
  const isFileWanted = fileFilter(publish)
  const vault: Vault = {
    folder,
    settings: await readObsidianSettings(folder),
    notes: [],
    attachments: new Map(),
    problems: [],
  }
  const noteFiles: { path: VaultPath; file: string }[] = []
  for (const file of await listFiles(folder, vault.problems)) {
    const path = toVaultPath(relative(folder, file))
    if (isNotePath(path)) {
      if (isNoteWanted(path)) noteFiles.push({ path, file })
    } else if (isFileWanted(path)) {
      vault.attachments.set(path, file)
    }
  }
  noteFiles.sort((a, b) => (a.path < b.path ? -1 : 1))
  for (let at = 0; at < noteFiles.length; at += BATCH) {
    await Promise.all(noteFiles.slice(at, at + BATCH).map(({ path, file }) => readInto(vault, path, file)))
  }
  vault.notes.sort((a, b) => (a.path < b.path ? -1 : 1))
  return vault
}

// Enough to keep the disk busy, few enough for the system's limit of open files.
const BATCH = 64

async function listFiles(root: string, problems: Problem[]): Promise<string[]> {
  const files: string[] = []
  const folders = [root]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await listFolder(folder, root, problems)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      if (entry.isDirectory()) folders.push(join(folder, entry.name))
      else if (entry.isFile()) files.push(join(folder, entry.name))
    }
  }
  return files.sort()
}

async function listFolder(folder: string, root: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (folder === root) {
      throw new Error(
        `The vault ${root} cannot be read: ${reasonOf(error)}. Set VERSO_VAULT or the option vault to a folder of notes.`,
        { cause: error },
      )
    }
    const path = toVaultPath(relative(root, folder))
    problems.push({ kind: 'unreadableFile', path, place: { line: 1, column: 1 }, subject: reasonOf(error) })
    return []
  }
}

async function readInto(vault: Vault, path: VaultPath, file: string): Promise<void> {
  try {
    vault.notes.push(toNote(path, await readFile(file, 'utf8'), vault.settings))
  } catch (error) {
    vault.problems.push({ kind: 'unreadableFile', path, place: { line: 1, column: 1 }, subject: reasonOf(error) })
  }
}

function toNote(path: VaultPath, source: string, { noteTypes }: ObsidianSettings): Note {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return {
    path,
    text,
    digest: createHash('sha256').update(JSON.stringify(noteTypes)).update(text).digest('hex').slice(0, 20),
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && error.code === 'ENOENT') return 'there is no such folder'
  if ('code' in error && error.code === 'ENOTDIR') return 'it is no folder'
  if ('code' in error && error.code === 'EACCES') return 'permission denied'
  return error.message
}
