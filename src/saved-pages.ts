import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RenderedNote } from './compiler/render/rendered-note.ts'
import { writeWhole } from './write-whole.ts'

/** Pages of notes that were saved since the vault was compiled, by the path of the note: `npm run dev` alone has any. */
export type SavedPages = ReadonlyMap<string, RenderedNote>

const FILE = 'saved-pages.json'

/** Lays saved pages in the memory's folder, where the pages of the site find them; none at all take the file away. */
export function writeSavedPages(folder: string, pages: SavedPages): void {
  if (pages.size === 0) rmSync(join(folder, FILE), { force: true })
  else writeWhole(join(folder, FILE), [...pages])
}

/** Opens the saved pages in the memory's folder: asked for a note, it says what its page is now, or nothing. */
export function openSavedPages(folder: string): (path: string) => RenderedNote | undefined {
  const file = join(folder, FILE)
  let read: { writtenAt: number; pages: SavedPages } | undefined
  return (path) => {
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs
    if (writtenAt === undefined) return undefined
    if (read?.writtenAt !== writtenAt) read = { writtenAt, pages: new Map(JSON.parse(readFileSync(file, 'utf8'))) }
    return read.pages.get(path)
  }
}
