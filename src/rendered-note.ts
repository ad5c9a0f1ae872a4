import { memory } from 'virtual:verso'
import { openPageReader } from './compiler/memory.ts'
import type { Mention, RenderedNote } from './compiler/render/rendered-note.ts'

export type { Mention, RenderedNote }

const reader = openPageReader(memory)

/**
 * Reads a note's page as the compiler rendered it.
 *
 * @param path of the note in the vault
 */
export function readRenderedNote(path: string): RenderedNote {
  return reader.readNote(path)
}

/**
 * Reads the mentions of a note that do not fit on its page.
 *
 * @param path of the note in the vault
 */
export function readMoreMentions(path: string): Mention[] {
  return reader.readMoreMentions(path)
}
