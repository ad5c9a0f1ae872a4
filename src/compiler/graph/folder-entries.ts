import { counted, entryOfNote } from './entries.ts'
import type { Entry, ListedNote } from './entries.ts'
import { countNotes } from './folders.ts'
import type { Folder } from './folders.ts'

/** What stands in a folder: its folders, then its notes. */
export function folderEntries<Note extends ListedNote>(folder: Folder<Note>): Entry[] {
  return [...folder.folders.map((child) => entryOfFolder(child)), ...folder.notes.map(entryOfNote)]
}

/** The whole tree of folders, each moved in under the one above it, then the notes that stand in none. */
export function treeEntries<Note extends ListedNote>(root: Folder<Note>): Entry[] {
  return [...entriesBelow(root, 0), ...root.notes.map(entryOfNote)]
}

function entriesBelow<Note>(folder: Folder<Note>, depth: number): Entry[] {
  return folder.folders.flatMap((child) => [{ ...entryOfFolder(child), depth }, ...entriesBelow(child, depth + 1)])
}

function entryOfFolder<Note>(folder: Folder<Note>): Entry {
  return { title: folder.name, address: folder.address, group: 'Folders', detail: counted(countNotes(folder), 'note') }
}
