import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import { entryOfNote } from './entries.ts'
import type { Entry, ListedNote } from './entries.ts'
import { countNotes } from './folders.ts'
import type { Folder } from './folders.ts'

/** What stands in a folder: its folders, then its notes. */
export function folderEntries<Note extends ListedNote>(folder: Folder<Note>, strings: Strings): Entry[] {
  return [
    ...folder.folders.map((child) => entryOfFolder(child, strings)),
    ...folder.notes.map((note) => entryOfNote(note, strings)),
  ]
}

/** The whole tree of folders, each moved in under the one above it, then the notes that stand in none. */
export function treeEntries<Note extends ListedNote>(root: Folder<Note>, strings: Strings): Entry[] {
  return [...entriesBelow(root, 0, strings), ...root.notes.map((note) => entryOfNote(note, strings))]
}

function entriesBelow<Note>(folder: Folder<Note>, depth: number, strings: Strings): Entry[] {
  return folder.folders.flatMap((child) => [
    { ...entryOfFolder(child, strings), depth },
    ...entriesBelow(child, depth + 1, strings),
  ])
}

function entryOfFolder<Note>(folder: Folder<Note>, { counts, language, pages }: Strings): Entry {
  return {
    title: folder.name,
    address: folder.address,
    group: pages.foldersGroup,
    detail: fillCount(counts.notes, countNotes(folder), language),
  }
}
