import type { Place } from '../problems/problem.ts'
import type { ProblemKind } from '../problems/catalogue.ts'
import type { Asks } from '../syntax/cards/asks.ts'
import type { Json } from './frontmatter.ts'

/** The small, plain things that a note says. They are JSON, and remembered from build to build. */
export interface Facts {
  /** The property `title`, else the file's name. */
  title: string
  properties: Record<string, Json>
  aliases: string[]
  /** Where its aliases stand, one by one. */
  aliasPlaces: Place[]
  /** Where its permalink stands. */
  permalinkPlace?: Place
  /** Without `#`, as first written; those of its cards included. */
  tags: string[]
  /** Those of its properties alone. */
  ownTags: string[]
  outline: OutlineEntry[]
  blocks: BlockFact[]
  drawings: DrawingFact[]
  links: LinkFact[]
  /**
   * The sentences that hold links, each a small tree as `writeSentence` writes it; a link names its own by position. Links
   * in it carry their ordinal in `data.link`.
   */
  sentences: string[]
  cards: CardFact[]
  /** The text without its cards, cut at its headings. */
  sections: SectionFact[]
  /** The formulas that define commands for all others. */
  definitions?: string[]
  /** The first words of the text. */
  excerpt: string
  words: number
  faults: Fault[]
}

/** A heading. */
export interface HeadingFact {
  depth: number
  text: string
  /** The heading as written, by which links find it. */
  source: string
}

/** A heading that has a place of its own on the page. */
export interface OutlineEntry extends HeadingFact {
  id: string
  /** Nothing but cards stands below it, so it is no entry of the contents. */
  isAboveCards: boolean
}

/** A block that can be linked to. */
export interface BlockFact {
  /** Its identifier, in small letters, without the caret. */
  id: string
  /** Fragment of the heading above it. */
  section?: string
}

/** A code block that stands for something else: a diagram, or what only Obsidian can show. */
export interface DrawingFact {
  language: string
  place: Place
  /** What its words may link to, if it asks for links at all. */
  names?: string[]
}

/** A link or an embed, as written. */
export interface LinkFact {
  kind: 'link' | 'embed'
  /** As it stands between the brackets, without alias; a Markdown link's destination. */
  written: string
  place: Place
  /** Which of the note's sentences it stands in. */
  sentence?: number
  /** Fragment of the heading above it; none in a card or above the first heading. */
  section?: string
  /** Ordinal of the card it stands in. */
  card?: number
  /** Name of the property it stands in; the property's text is its sentence. */
  property?: string
}

/** A card of a note. */
export interface CardFact {
  noteType: string
  asks: Asks
  /** It is made of the note's own text, which stands on the page besides. */
  isAside?: boolean
  /** Ordinals of Anki's templates or clozes by which it is asked: each is reviewed by itself. */
  ords: number[]
  /** Anki's note id. */
  id?: string
  /** As Anki names it: `infrastructure::AWS`. */
  deck: string
  /** Without `#`; those that its note or folder gives it included. */
  tags: string[]
  /** Plain text of the question. */
  question: string
  place: Place
  /** The line of the file that it ends in. */
  lastLine: number
  /** The line of the file that its second field begins in, if it has one. */
  answerLine?: number
  /** The headings above it, outermost first; those above nothing but cards are left out. */
  headings: string[]
  /** Those in its fields: they are copies, but a link may mean one that stands nowhere else. */
  outline: HeadingFact[]
  /** Its fields, each cut at its headings; none of a card that is made of the note's own text, which is no copy. */
  fields: SectionFact[][]
}

/** A heading and what stands below it, up to the next heading of any level. */
export interface SectionFact {
  /** Fragment of the heading; none above the first heading, below a dash line and in a card. */
  id?: string
  /** None above the first heading and below a dash line. */
  heading?: PassageFact
  passages: PassageFact[]
}

/** A paragraph, list item, row of a table, formula or block of code: what a card and a note are compared by. */
export interface PassageFact {
  /** The line of the file that it begins in. */
  line: number
  /** The line that it ends in, if that is another. */
  lastLine?: number
  /** How many characters of its first line stand before it. */
  column?: number
  /** Hash of its words: what only sets the text leaves it as it is. */
  sign: string
  /** Hash of its first words, where it has enough of them. */
  begin?: string
  /** Hash of its last words. */
  end?: string
}

/** A fault that the note's own text holds, whatever else is in the vault. */
export interface Fault {
  kind: ProblemKind
  place: Place
  subject: string
  didYouMean?: string
}
