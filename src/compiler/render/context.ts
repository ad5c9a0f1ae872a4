import type { Element, ElementContent } from 'hast'
import type { Root } from 'mdast'
import type { SectionEmbeds } from '../graph/section-embeds.ts'
import type { SourceLinks } from '../graph/source-links.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import type { Problem } from '../problems/problem.ts'
import type { Strings } from '../strings/strings.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Formulas } from './formula.ts'
import type { Workshop } from './workshop.ts'

/** What rendering any note of a vault needs. */
export interface RenderSite {
  index: SiteIndex
  sourceLinks: SourceLinks
  sectionEmbeds: SectionEmbeds
  /** Ids of the links that are mentioned elsewhere, by note and ordinal. */
  linkIds: ReadonlyMap<VaultPath, ReadonlyMap<number, string>>
  /** The tree of a published note. */
  rootOf(path: VaultPath): Root
  /** What stands before every address: empty, or `/repo`. */
  base: string
  /** Of the site and of notes that name none, a BCP 47 tag. */
  language: string
  strictLineBreaks: boolean
  /** Width and height of an image of the vault in pixels, where they are known. */
  imageSize(path: VaultPath): { width: number; height: number } | undefined
  /** Bytes of a file of the vault that is no image. */
  fileBytes(path: VaultPath): number | undefined
  formulas: Formulas
  /** What takes its time to be made ready. */
  workshop: Workshop
}

/** What rendering looks up of the links of a vault. */
export type SiteIndex = Pick<LinkIndex, 'noteByPath' | 'decks' | 'resolve'>

/** Where the renderer stands: whose text it renders, on which page, inside what. */
export interface RenderContext {
  site: RenderSite
  /** The note whose text is rendered; links are looked up from here. */
  note: IndexedNote
  page: PageState
  /** What the page says beside the author's words, in copies of other notes, too. */
  strings: Strings
  /** What is being embedded, outermost first; empty in the page's own text. */
  chain: readonly EmbedStep[]
  /** Stands before every id, so that ids stay unique on a page. */
  idPrefix: string
  /** What is rendered is a card of the page's note. */
  isCard?: boolean
  /** What is rendered stands on the page once more, ids and all. */
  isRepeated?: boolean
}

/** An embed that is being expanded: where it stands. */
export interface EmbedStep {
  path: VaultPath
  /** Line in the note's body, counting from 1; 0 in a card. */
  line: number
  /** What it embeds: `Note`, `Note#Part`. */
  target: string
}

/** What one page gathers while it is rendered. */
export interface PageState {
  /** Cards of the page's own note, in order. */
  cards: Map<string, Element>
  /** What stands in their fields, by the card's key. */
  fields: Map<string, ShownField[]>
  /** Attachments that the page shows or links to. */
  files: Set<VaultPath>
  /** Number of embeds expanded so far. */
  embeds: number
  /** A diagram is left to the reader's browser. */
  drawsInPage: boolean
  /** Faults that only rendering brings to light. */
  problems: Problem[]
}

/** A field of a card as it stands on the page. */
export interface ShownField {
  name: string
  children: ElementContent[]
}

/** The address of a note or of a place in it, with the base path. */
export function hrefTo(note: IndexedNote, id: string | undefined, site: RenderSite): string {
  return `${site.base}${note.address}${id === undefined ? '' : `#${id}`}`
}

/** Makes an element. */
export function h(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children }
}

/** Makes a text. */
export function t(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}

/** Where the text that an embed shows stands. */
export interface EmbedSource {
  path: VaultPath
  /** First and last line in the note's body, counting from 1; without a last one it goes on to the end. */
  from: number
  to?: number
  /** Ordinal of the card that holds it, where it stands in one; then it has no lines of its own. */
  card?: number
}

declare module 'hast' {
  /** What rendering leaves on an element for the stages after it; none of it is written into a page. */
  interface ElementData {
    /** Of an embed. */
    source?: EmbedSource
    /** Of a formula: the formulas of its note that define commands. */
    definitions?: readonly string[]
    /** Of a formula that gaps of a cloze stand in: where they are in its TeX, in order, none in another. */
    gaps?: readonly TexGap[]
  }
}

/** A gap of a cloze in a formula. */
export interface TexGap {
  /** What it hides in the TeX, from the first sign to before the last. */
  from: number
  to: number
  /** Number of the cloze, from 1. */
  cloze: number
  hint?: string
}
