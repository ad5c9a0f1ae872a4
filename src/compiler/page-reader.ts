import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { BUSY_MS, FILE } from './memory.ts'
import { readRememberedNotes } from './remembered-notes.ts'
import type { RememberedNotes } from './remembered-notes.ts'
import type { RenderedNote } from './render/rendered-note.ts'

/** Where pages read what the compiler has rendered. */
export interface PageReader extends RememberedNotes {
  /** @throws an Error when no such page was rendered */
  readNote(path: string): RenderedNote
}

/** Opens the memory in a folder for pages to read from. */
export function openPageReader(folder: string): PageReader {
  const database = new DatabaseSync(join(folder, FILE), { readOnly: true, timeout: BUSY_MS })
  const notes = readRememberedNotes(database)
  return {
    ...notes,
    readNote(path) {
      const note = notes.readNote(path)
      if (!note) throw new Error(`The page of ${path} was not rendered`)
      return note
    },
  }
}
