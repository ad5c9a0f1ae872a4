import type { RenderedNote } from './render/rendered-note.ts'
import type { VaultPath } from './vault/path.ts'

/** What is known of a page without reading it. */
export interface RememberedPage {
  /** Hash of all that the text depends on. */
  text: string
  /** Hash of all that the backlinks depend on. */
  backlinks: string
  /** Hash of the notes that they stand in: while it stays the same, so does the other. */
  mentioning: string
  /** Hash of what the search is to find of it. */
  own: string
  files: VaultPath[]
  problems: RenderedNote['problems']
  /** Mentions that do not fit on the note's page. */
  moreMentions: number
  /** What each of its cards adds to a list of cards, in bytes, by key. */
  cardWeights: Record<string, number>
  /** A diagram of it is left to the reader's browser. */
  drawsInPage: boolean
}
