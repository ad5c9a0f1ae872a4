import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BUSY_MS, FILE, readRow } from './memory.ts'
import type { Mention, RenderedNote } from './render/rendered-note.ts'
import type { SearchText } from './render/search-text.ts'

/** Where pages read what the compiler has rendered. */
export interface PageReader {
  /** @throws an Error when no such page was rendered */
  readNote(path: string): RenderedNote
  /** The mentions that do not fit on the note's page. */
  readMoreMentions(path: string): Mention[]
  /** What the search is to find of it; nothing where no such page was rendered. */
  readSearchText(path: string): SearchText | undefined
}

/** Opens the memory in a folder for pages to read from. */
export function openPageReader(folder: string): PageReader {
  const database = new DatabaseSync(join(folder, FILE), { readOnly: true, timeout: BUSY_MS })
  const noteRow = database.prepare('SELECT note AS value FROM notes WHERE path = ?')
  const mentionsRow = database.prepare('SELECT mentions AS value FROM notes WHERE path = ?')
  const searchRow = database.prepare('SELECT search AS value FROM notes WHERE path = ?')
  return {
    readNote(path) {
      const note = readRow(noteRow, path)
      if (note === undefined) throw new Error(`The page of ${path} was not rendered`)
      return note as RenderedNote
    },
    readSearchText: (path) => readRow(searchRow, path) as SearchText | undefined,
    readMoreMentions: (path) => (readRow(mentionsRow, path) as Mention[] | undefined) ?? [],
  }
}
