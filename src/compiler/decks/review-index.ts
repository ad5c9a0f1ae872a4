import type { CardFact } from '../vault/facts.ts'

/**
 * What a reader's browser must know of every card before it asks one. Names are written once and cards name them by position, so
 * that 5,000 cards stay small.
 */
export interface ReviewIndex {
  version: typeof REVIEW_VERSION
  /** Every deck and those above it: Anki's name, and the address without the base path; in a reader's order. */
  decks: [name: string, address: string][]
  /** Title and address, without the base path, of each note that holds cards. */
  notes: [title: string, address: string][]
  /** The ways of headings that cards stand below, outermost first. */
  ways: string[][]
  /** Without `#`, in a reader's order. */
  tags: string[]
  /** Names of the files that hold the cards' HTML, without their ending. */
  parts: string[]
  /** In the order in which new ones are learned: by deck, then by note. */
  cards: IndexedCard[]
}

/** A card: its key, how it asks, by which ordinals, and the positions of what belongs to it. */
export type IndexedCard = [
  key: string,
  asks: number,
  ords: number[],
  deck: number,
  note: number,
  way: number,
  tags: number[],
  part: number,
]

/** A file of cards as the site holds it: their HTML by key. */
export type ReviewPart = Record<string, string>

export const REVIEW_VERSION = 1

/** How a card asks. */
export type Asks = CardFact['asks']

/** By the position that stands for it in the index. */
export const ASKS: readonly Asks[] = ['front', 'both', 'typed', 'cloze']
