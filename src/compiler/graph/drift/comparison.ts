import type { PassageFact } from '../../vault/facts.ts'
import type { VaultPath } from '../../vault/path.ts'
import type { NoteSection, PassageIndex } from '../passage-index.ts'
import type { TracedPassage } from '../trace-field.ts'
import type { DifferencePiece, DriftKind } from './drift.ts'
import type { Pairing, Readers } from './pair-passages.ts'
import type { PassageTexts } from './passage-texts.ts'

/** What the notes of a vault say. */
export interface VaultTexts {
  passages: PassageIndex
  texts: PassageTexts
  /** The notes that a note embeds, in whole or in part; it says what they say. */
  embeddedIn(path: VaultPath): ReadonlySet<VaultPath>
}

/** What a field of a card says otherwise than a section. */
export interface SectionDrift {
  kind: DriftKind
  weight: number
  /** The passages of the card, or the one after which something is missing. */
  card: readonly PassageFact[]
  source: NoteSection
  /** The passages of the section, or the one after which something is missing; none: its beginning. */
  note: readonly PassageFact[]
  difference: DifferencePiece[]
}

/** A field of a card, and what is known of all of it. */
export interface FieldOfCard {
  path: VaultPath
  /** It asks, so most of it is the card's own. */
  isQuestion: boolean
  /** The sections that it was copied from, and what of it is taken from them. */
  copies: ReadonlyMap<NoteSection, readonly TracedPassage[]>
  /** Sections whose headings it has. */
  headed: ReadonlySet<NoteSection>
  /** Its headings that are those of sections. */
  copiedHeadings: ReadonlySet<PassageFact>
  /** Signs of its passages that do not stand in the section they are taken for. */
  strays: ReadonlySet<string>
  vault: VaultTexts
}

/** A field of a card beside one of the sections that it was copied from. */
export interface Comparison extends FieldOfCard {
  source: NoteSection
  /** What of the field is taken from the section, headings left out. */
  copied: readonly TracedPassage[]
  /** The same, and those of the section. */
  card: readonly PassageFact[]
  note: readonly PassageFact[]
  pairing: Pairing
  /** All of the section is in the card, but for a line or two. */
  isWhole: boolean
  /** It is not sure that anything of the field was copied from there. */
  isFaint: boolean
  /** No more than half of what seems to be taken from there is the same, heading included: it may be an account of the author's own. */
  isOwnAccount: boolean
  read: Readers
}
