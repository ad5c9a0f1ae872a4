import type { Data } from 'mdast'

/** What is to be added to a line, and to a column of the first line, to get the place in the file. */
export interface Origin {
  line: number
  column: number
}

/** What parsing leaves on a node for the stages after it. */
export interface VersoData extends Data {
  /** Ordinal of a link or embed among those of its note, in the order of the text, those in cards included. */
  link?: number
  /** Fragment of a heading, unique in its note. */
  id?: string
  /** A heading that is only dashes: the author's way to draw a line. */
  isRule?: boolean
  /** A heading with nothing but cards below it. */
  isAboveCards?: boolean
  /** Ordinal of a card in its note. */
  card?: number
}
