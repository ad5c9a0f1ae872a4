import { folderOf } from '../vault/path.ts'
import { byName } from './by-name.ts'

/**
 * The folders that hold notes, and the folders above them: `root`, and `all` with the root first.
 * Notes and folders stand in a reader's order; a folder's own note is its `note` and not among its `notes`.
 */
export function foldersOf<Note extends FolderedNote>(notes: readonly Note[]): Folders<Note> {
  const folderByPath = new Map<string, Folder<Note>>()
  const root = openFolder('', '/', folderByPath)
  for (const note of notes) {
    const folder = openFolder(note.folder, note.folderAddress, folderByPath)
    if (!note.isFolderNote) folder.notes.push(note)
  }
  const folderByAddress = new Map([...folderByPath.values()].map((folder) => [folder.address, folder]))
  for (const note of notes) {
    const folder = note.isFolderNote ? folderByAddress.get(note.address) : undefined
    if (folder) folder.note = note
  }
  for (const folder of folderByPath.values()) {
    folder.folders.sort((a, b) => byName(a.name, b.name))
    folder.notes.sort((a, b) => byName(a.title, b.title))
  }
  return { root, all: [...folderByPath.values()] }
}

/** The way down to a folder, from the root's child to the folder itself. */
export function wayTo<Note>(folder: Folder<Note>): Folder<Note>[] {
  return folder.parent ? [...wayTo(folder.parent), folder] : []
}

/** How many notes stand in a folder and below. */
export function countNotes<Note>(folder: Folder<Note>): number {
  const own = folder.notes.length + (folder.note ? 1 : 0)
  return folder.folders.reduce((sum, child) => sum + countNotes(child), own)
}

/** A folder's address lies below that of the folder above it, so its notes tell the addresses all the way up. */
function openFolder<Note>(path: string, address: string, folderByPath: Map<string, Folder<Note>>): Folder<Note> {
  const known = folderByPath.get(path)
  if (known) return known
  const above = address.slice(0, address.lastIndexOf('/', address.length - 2) + 1)
  const parent = path === '' ? undefined : openFolder(folderOf(path), above, folderByPath)
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder: Folder<Note> = { path, name, address, parent, folders: [], notes: [], note: undefined }
  folderByPath.set(path, folder)
  parent?.folders.push(folder)
  return folder
}

/** What of a note matters to folders. */
export interface FolderedNote {
  title: string
  /** `/infrastructure/aws/aws-ecs-service/` */
  address: string
  /** `infrastructure/AWS`, or `''`. */
  folder: string
  /** `/infrastructure/aws/` */
  folderAddress: string
  isFolderNote: boolean
}

export interface Folders<Note> {
  root: Folder<Note>
  all: Folder<Note>[]
}

export interface Folder<Note> {
  /** `infrastructure/AWS`; `''` is the root. */
  path: string
  name: string
  /** `/infrastructure/aws/` */
  address: string
  parent: Folder<Note> | undefined
  folders: Folder<Note>[]
  notes: Note[]
  /** The note that is this folder's page. */
  note: Note | undefined
}
