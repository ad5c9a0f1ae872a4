import type { Strings } from '../strings/strings.ts'
import type { Entry, ListedNote } from './entries.ts'
import { folderEntries } from './folder-entries.ts'
import { foldersOf } from './folders.ts'
import type { Folder, FolderedNote } from './folders.ts'
import { pagesOf, routeOf } from './paging.ts'
import type { ListPage } from './paging.ts'

/** What stands at an address that is none of Verso's own: a note, a folder, or the way on to a note. */
export type NoteRoute<Note> = { slug: string | undefined } & (
  | { note: Note; folder: Folder<Note>; page?: undefined; target?: undefined }
  | { page: ListPage<Entry>; folder: Folder<Note>; note?: undefined; target?: undefined }
  | { target: Note; folder?: undefined; note?: undefined; page?: undefined }
)

/** The routes of all notes and folders, the root left out, and of the addresses that lead on to a note. */
export function noteRoutes<Note extends RoutedNote>(notes: readonly Note[], strings: Strings): NoteRoute<Note>[] {
  const { root, all } = foldersOf(notes)
  const pages = all.flatMap((folder): NoteRoute<Note>[] => [
    ...folder.notes.map((note) => ({ slug: routeOf(note.address), note, folder })),
    ...(folder === root ? [] : pagesOf(folderEntries(folder, strings), folder.address)).map((page) => ({
      slug: page.route,
      page,
      folder,
    })),
  ])
  const redirects = notes.flatMap((target) => target.redirects.map((from) => ({ slug: routeOf(from), target })))
  return [...pages, ...redirects]
}

interface RoutedNote extends ListedNote, FolderedNote {
  /** Addresses that lead on to it. */
  redirects: readonly string[]
}
