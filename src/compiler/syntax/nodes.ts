import type { BlockContent, Data, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast'
import type { Card, ClozeMark } from './cards/nodes.ts'
import type { LinkTarget } from './link-target.ts'
import type { VersoData } from './node-data.ts'

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
 * A formula on lines of its own, in TeX.
 *
 *     | $$ x = 1
 *       ^^^^^^^^
 *     | + 2 $$
 *       ^^^^^^
 */
export interface MathBlock extends Literal {
  type: 'math'
  data?: MathData
}

/**
 * A formula within a paragraph, in TeX.
 *
 *     | $x$ and $$x$$
 *       ^^^     ^^^^^
 */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  /** It is set like one on lines of its own, as between two dollars. */
  isDisplay?: boolean
  data?: MathData
}

export interface MathData extends Data {
  /** Where the note first holds this formula, in the file. */
  place?: { line: number; column: number }
  /** No `$$` closes it, or more text stands behind that. */
  isOpen?: boolean
}

/**
 * A quote that stands out by its type.
 *
 *     | > [!warning|wide]- Mind the **gap**
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     | > What it says.
 *       ^^^^^^^^^^^^^^^
 */
export interface Callout extends Parent {
  type: 'callout'
  /** As written, in small letters, blanks made dashes. */
  calloutType: string
  /** What follows a bar in the brackets; themes read it. */
  metadata?: string
  /** How it stands at first, if it can be folded. */
  fold?: 'open' | 'closed'
  /** A title of its own is the first. */
  children: (CalloutTitle | BlockContent | DefinitionContent)[]
}

/**
 * The words after the type of a callout.
 *
 *     | > [!warning]- Mind the **gap**
 *                     ^^^^^^^^^^^^^^^^
 */
export interface CalloutTitle extends Parent {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

/**
 * Marked words.
 *
 *     | ==words==
 *       ^^^^^^^^^
 */
export interface Highlight extends Parent {
  type: 'highlight'
  children: PhrasingContent[]
}

/**
 * A footnote that stands where it is referred to.
 *
 *     | A claim.^[The reason.]
 *               ^^^^^^^^^^^^^^
 */
export interface InlineFootnote extends Parent {
  type: 'inlineFootnote'
  children: PhrasingContent[]
}

/**
 * A tag in the text; `value` is as written, with its sign.
 *
 *     | Filed under #inbox/to-read today.
 *                   ^^^^^^^^^^^^^^
 */
export interface Tag extends Literal {
  type: 'tag'
}

declare module 'mdast' {
  interface Data {
    /** What the signs in code or in a formula stand for: the ends of a card's gaps. */
    marks?: ClozeMark[]
  }
  interface RootContentMap {
    callout: Callout
    calloutTitle: CalloutTitle
    highlight: Highlight
    inlineFootnote: InlineFootnote
    tag: Tag
    wikiLink: WikiLink
    embed: Embed
    card: Card
    clozeMark: ClozeMark
    math: MathBlock
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    callout: Callout
  }
  interface PhrasingContentMap {
    highlight: Highlight
    inlineFootnote: InlineFootnote
    tag: Tag
    wikiLink: WikiLink
    embed: Embed
    card: Card
    clozeMark: ClozeMark
    inlineMath: InlineMath
  }
  interface CodeData {
    /** Where a block that stands for something else is in the file. */
    place?: { line: number; column: number }
  }
  interface ListItemData {
    /** What stands between the brackets of a task. */
    task?: string
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
