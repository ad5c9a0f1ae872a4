import type { Data, Literal, Node, Root } from 'mdast'
import type { LinkTarget } from './link-target.ts'

/**
 * A link to a note or file of the vault.
 *
 *     | [[Note#Part|shown]]
 *       ^^^^^^^^^^^^^^^^^^^
 */
export interface WikiLink extends Literal {
  type: 'wikiLink'
  /** The inside as written, without the alias. */
  value: string
  target: LinkTarget
  alias?: string
  data?: VersoData
}

/**
 * The living text of another note, or a file, shown in place.
 *
 *     | ![[Note#Part]]  ![[picture.png|100x145]]
 *       ^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^
 */
export interface Embed extends Literal {
  type: 'embed'
  /** The inside as written, without what follows the first bar. */
  value: string
  target: LinkTarget
  /** What follows the first bar: a size, an alternative text, or both. */
  parameters: string[]
  data?: VersoData
}

/**
 * An Obsidian_to_Anki block.
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
  /** Anki's note id, if the plugin has written one. */
  id?: string
  /** Without `#`. */
  tags: string[]
  /** In the order in which they stand in the block; the question is the first. */
  fields: CardField[]
  data?: VersoData
}

/** A field of a card; its text is Markdown of its own. */
export interface CardField {
  name: string
  root: Root
  /** Where the field's text begins in the file: add it to the places in `root`. */
  origin: Origin
}

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

declare module 'mdast' {
  interface RootContentMap {
    wikiLink: WikiLink
    embed: Embed
    card: Card
  }
  interface PhrasingContentMap {
    wikiLink: WikiLink
    embed: Embed
  }
  interface LinkData {
    link?: number
  }
  interface ImageData {
    link?: number
  }
  interface HeadingData {
    id?: string
    isRule?: boolean
    isAboveCards?: boolean
  }
}
