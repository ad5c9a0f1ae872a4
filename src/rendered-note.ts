import { memory } from 'virtual:verso'
import { openPageReader } from './compiler/page-reader.ts'
import type { Mention, RenderedNote } from './compiler/render/rendered-note.ts'
import { openSavedPages } from './saved-pages.ts'

export type { Mention, RenderedNote }

const reader = openPageReader(memory)
const savedPage = openSavedPages(memory)

/**
 * Reads a note's page as the compiler rendered it; while writing, as it was saved since.
 *
 * @param path of the note in the vault
 */
export function readRenderedNote(path: string): RenderedNote {
  return (import.meta.env.DEV ? savedPage(path) : undefined) ?? reader.readNote(path)
}

/**
 * Reads the cards of a note as its page shows them, without the rest of the page, which is mostly longer.
 *
 * @param path of the note in the vault
 */
export function readShownCards(path: string): RenderedNote['cards'] {
  return (import.meta.env.DEV ? savedPage(path)?.cards : undefined) ?? reader.readShownCards(path)
}

/**
 * Reads the mentions of a note that do not fit on its page.
 *
 * @param path of the note in the vault
 */
export function readMoreMentions(path: string): Mention[] {
  return reader.readMoreMentions(path)
}
