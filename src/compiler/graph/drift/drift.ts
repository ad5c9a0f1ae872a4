import type { Strings } from '../../strings/strings.ts'
import type { VaultPath } from '../../vault/path.ts'

/** What cards say otherwise than the section that they were copied from. */
export interface Drift {
  kind: DriftKind
  /** From 0 to 100: how much it matters, and how sure it is that the one was copied from the other. */
  weight: number
  /** The cards that say it, word for word alike, in the order of their paths. */
  cards: DriftedCard[]
  note: {
    path: VaultPath
    line: number
    /** Title of the note. */
    title: string
    /** The heading above the place. */
    section?: { id: string; text: string }
  }
  difference: DifferencePiece[]
}

/** Where a card says it. */
export interface DriftedCard {
  path: VaultPath
  /** Of the card in its note. */
  ordinal: number
  line: number
  /** What to write in place of the copy: `![[note#heading]]`. None where no heading stands above the section. */
  fix?: string
}

/** A piece of text that both have, or only one of them. */
export interface DifferencePiece {
  text: string
  in: 'both' | 'card' | 'note'
}

/**
 * The kinds of drift, by weight. What a card leaves out is none; where the copy is whole but for a line or two, the note has
 * `grown`, which is no fault of the card.
 */
export type DriftKind = keyof Strings['drift']['kinds']
