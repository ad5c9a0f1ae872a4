import type { Node, Root } from 'mdast'
import type { Origin, VersoData } from '../node-data.ts'
import type { Asks } from './asks.ts'

/**
 * A card, in whatever way it is written.
 *
 *     | START
 *     | Basic
 *     | Question
 *     | Back: Answer
 *     | Tags: a b
 *     | <!--ID: 1726516929907-->
 *     | END
 */
export interface Card extends Node {
  type: 'card'
  noteType: string
  asks: Asks
  /** Anki's note id, if the plugin has written one. */
  id?: string
  /** Without `#`. */
  tags: string[]
  /** As Anki names it, where the card itself names one. */
  deck?: string
  /** In the order of its note type; the question is the first. */
  fields: CardField[]
  /** The text that it is made of stands on the page besides. */
  isAside?: boolean
  data?: VersoData
}

/** A field of a card; its text is Markdown of its own. */
export interface CardField {
  name: string
  root: Root
  /** The gaps in its text, which {@link ClozeMark}s in `root` name by position. */
  gaps?: { number: number; hint?: string }[]
  /** Where the field's text begins in the file: add it to the places in `root`. */
  origin: Origin
}

/**
 * Where a gap in the text of a card begins or ends.
 *
 *     | A {{c1::gap::hint}}.
 *         ^^^^^^   ^^^^^^^^
 */
export interface ClozeMark extends Node {
  type: 'clozeMark'
  edge: 'open' | 'close'
  /** Which of the field's gaps. */
  gap: number
}
