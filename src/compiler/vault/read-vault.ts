import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Problem } from '../problems/problem.ts'
import { decodeText } from './decode-text.ts'
import type { DecodedText } from './decode-text.ts'
import { listFiles, reasonOf } from './list-files.ts'
import { readObsidianSettings } from './obsidian-settings.ts'
import type { ObsidianSettings } from './obsidian-settings.ts'
import { excludedFilter, templateFilter } from './obsidian-filters.ts'
import { isNotePath } from './path.ts'
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
  /** Files that the settings keep back: templates, and what `include` and `exclude` leave out. */
  keptBack: VaultPath[]
  /** Whether searching should not find a note. */
  isUnsearched(path: VaultPath): boolean
  /** Files that could not be read. */
  problems: Problem[]
}

/** A note as text. */
export interface Note {
  path: VaultPath
  /** Line ends `\n`, no byte order mark. */
  text: string
  /** In the file they are CR LF. */
  hasReturns?: boolean
  /** Hash of the text and of the settings by which it is read. */
  digest: string
}

/**
 * Reads a vault: every note's text, and the names of all other files. Dot folders and templates are no content.
 *
 * @throws an Error with one clear sentence when the folder itself cannot be read
 */
export async function readVault(folder: string, publish: PublishOptions): Promise<Vault> {
  const isNoteWanted = noteFilter(publish)
  const isFileWanted = fileFilter(publish)
  const { settings, templates, excludedFiles, problems } = await readObsidianSettings(folder)
  const isTemplate = templateFilter(templates)
  const vault: Vault = {
    folder,
    settings,
    notes: [],
    attachments: new Map(),
    keptBack: [],
    isUnsearched: excludedFilter(excludedFiles),
    problems,
  }
  const noteFiles: { path: VaultPath; file: string }[] = []
  for (const { path, file } of await listFiles(folder, isFileWanted, vault.problems)) {
    const isNote = isNotePath(path)
    if (isNote ? !isNoteWanted(path) || isTemplate(path) : !isFileWanted(path)) vault.keptBack.push(path)
    else if (isNote) noteFiles.push({ path, file })
    else vault.attachments.set(path, file)
  }
  for (let at = 0; at < noteFiles.length; at += BATCH) {
    await Promise.all(noteFiles.slice(at, at + BATCH).map(({ path, file }) => readInto(vault, path, file)))
  }
  vault.notes.sort((a, b) => (a.path < b.path ? -1 : 1))
  return vault
}

const CARRIAGE_RETURN = 13

// Enough to keep the disk busy, few enough for the system's limit of open files.
const BATCH = 64

async function readInto(vault: Vault, path: VaultPath, file: string): Promise<void> {
  try {
    const { note, fault } = await readNoteFile(path, file, vault.settings)
    if (fault) vault.problems.push({ kind: 'notUtf8', path, ...fault })
    vault.notes.push(note)
  } catch (error) {
    vault.problems.push({
      kind: 'unreadableFile',
      path,
      place: { line: 1, column: 1 },
      subject: reasonOf(error, 'file'),
    })
  }
}

/**
 * Reads the file of a note.
 *
 * @returns the note, and the place of what is no UTF-8 in it
 * @throws what the file system says when it cannot be read
 */
export async function readNoteFile(
  path: VaultPath,
  file: string,
  settings: ObsidianSettings,
): Promise<{ note: Note; fault?: NonNullable<DecodedText['fault']> }> {
  const bytes = await readFile(file)
  const { text, fault } = decodeText(bytes)
  const note = toNote(path, text, bytes.includes(CARRIAGE_RETURN), settings)
  return { note, ...(fault ? { fault } : {}) }
}

function toNote(path: VaultPath, text: string, hasReturns: boolean, { cards }: ObsidianSettings): Note {
  return {
    path,
    text,
    ...(hasReturns ? { hasReturns } : {}),
    digest: createHash('sha256')
      .update(JSON.stringify([cards, hasReturns]))
      .update(text)
      .digest('hex')
      .slice(0, 20),
  }
}
