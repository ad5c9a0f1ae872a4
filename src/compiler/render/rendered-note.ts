import type { OutgoingLinks } from '../graph/outgoing-links.ts'
import type { Problem } from '../problems/problem.ts'
import type { VaultPath } from '../vault/path.ts'

/** A note's page as HTML and data. It is remembered from build to build, and is all that the page asks for. */
export interface RenderedNote {
  /** Inside of the article, its cards in their places. */
  html: string
  /** Hash of what the search is to find of it: what it has that no other page has. */
  own: string
  /** The contents: no dash lines, no headings above nothing but cards, none of embedded copies. */
  outline: { depth: number; text: string; id: string }[]
  /** Each card, as it stands on the page and in lists of cards. */
  cards: RenderedCard[]
  backlinks: RenderedBacklinks
  /** The properties that the head of the page does not show: the rows of a list of names and values. */
  properties: { count: number; html: string }
  /** Classes that the author gives the article. */
  classes: string[]
  /** Address of the picture that is shown where the page is shared, with the base path. */
  image?: string
  /** A diagram is left to the reader's browser. */
  drawsInPage: boolean
  /** Files of the vault that the page uses. */
  files: VaultPath[]
  /** Faults that only rendering brought to light. */
  problems: Problem[]
}

/** A card as HTML. */
export interface RenderedCard {
  key: string
  html: string
  /** Bytes that it adds to a page which is sent compressed. */
  weight: number
  /** What stands for it in a list of cards where it would weigh too much: its question in words, and a way to the rest. */
  short?: string
}

/** What other notes say of a note. */
export interface RenderedBacklinks {
  /** Mentions in all, those in cards left out. */
  total: number
  groups: MentionGroup[]
  /** Notes that embed this one. */
  embeds: Mention[]
  /** How many notes embed it in all. */
  embedTotal: number
  /** Mentions that stand in cards, each card once. */
  cards: Mention[]
  /** How many such cards there are in all. */
  cardTotal: number
  /** How many of the mentions stand on pages of their own. */
  more: number
  /** Sentences that name the note and do not link to it. */
  unlinked: Mention[]
  /** What the note itself links to. */
  outgoing: OutgoingLinks
}

/** Mentions of one place of a note. */
export interface MentionGroup {
  /** None: the whole note. */
  section: { id: string; text: string } | null
  mentions: Mention[]
}

/** A sentence of another note that links here. */
export interface Mention {
  title: string
  /** Address of the place, without the base path. */
  address: string
  /** The heading above the place. */
  heading?: string
  /** The sentence; the link in it is marked, others are words. */
  html: string
}
