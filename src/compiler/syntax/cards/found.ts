import type { Asks } from './asks.ts'

/** A card as it was found in a text, before its fields are read as Markdown. */
export interface FoundCard extends CardText {
  /** Where it stands: offsets of its first character and of the one after its last. */
  from: number
  to: number
  /** The text that it is made of stays on the page, as a heading or a sentence with gaps must; the card follows it. */
  isAside?: boolean
  /** What stands behind such a text and is none of it: tags and an ID. */
  tail?: { from: number; to: number }
  /** How its gaps are written, where it has any. */
  gaps?: GapStyle
}

/** The parts of a card as text. */
export interface CardText {
  noteType: string
  asks: Asks
  /** As its plug-in wrote it, beside the card. */
  id?: string
  /** As Anki names it, where the card itself names one. */
  deck?: string
  /** Without `#`. */
  tags: string[]
  /** In the order of the note type. */
  fields: FieldText[]
}

/** A field's Markdown, and where its first character stands in the text, both counting from 0. */
export interface FieldText {
  name: string
  text: string
  line: number
  column: number
  /** What the note adds to this field of all its cards. */
  frozen?: Omit<FieldText, 'name' | 'frozen'>
}

/**
 * How gaps are written besides `{{c1::…}}`.
 *
 *     | curly       {x} {2:x} {2|x} {c2:x}
 *     | highlights  ==x== ==2:x==
 *     | spaced      ==x== ==1;;x;;hint==, and bold or curly brackets likewise
 */
export interface GapStyle {
  curly?: boolean
  highlights?: boolean
  spaced?: { highlights: boolean; bold: boolean; curly: boolean }
}

/** Something wrong with a card, or with a line that is meant for cards; places count from 1. */
export interface CardFault {
  kind:
    | 'cardEndInFence'
    | 'cardToDelete'
    | 'cardWithoutEnd'
    | 'clozeWithoutGap'
    | 'emptyQuestion'
    | 'inlineWithoutType'
    | 'oddDeck'
    | 'oddField'
    | 'pluginDiffers'
    | 'unknownNoteType'
  line: number
  column?: number
  subject: string
}
