/** By what a vault's cards are known: what the settings of the card plug-ins may change. It is plain JSON. */
export interface CardSyntax {
  /** Obsidian_to_Anki has settings in this vault, so it matters what it would do. */
  isPluginUsed: boolean
  noteTypes: NoteTypes
  keywords: CardKeywords
  /** Regular expressions that make cards of ordinary text, by note type; the first group is the first field, and so on. */
  patterns: Readonly<Record<string, string>>
  /** In a note type that is named for clozes `{x}` hides x. */
  hasCurlyClozes: boolean
  /** There `==x==` does the same. */
  hasHighlightClozes: boolean
  spaced: SpacedSyntax
  hashed: HashedSyntax
}

/** Field names by note type, in the order in which Obsidian_to_Anki tests them. */
export type NoteTypes = Readonly<Record<string, readonly string[]>>

/** The words that Obsidian_to_Anki looks for. */
export interface CardKeywords {
  start: string
  end: string
  startInline: string
  endInline: string
  deck: string
  tags: string
  delete: string
  frozen: string
}

/** What obsidian-spaced-repetition looks for, in notes that carry one of its tags. */
export interface SpacedSyntax {
  /** Without `#`. */
  tags: readonly string[]
  single: string
  singleReversed: string
  multi: string
  multiReversed: string
  /** A line that ends a card of several lines; empty: a blank line ends it. */
  multiEnd: string
  clozes: { highlights: boolean; bold: boolean; curly: boolean }
}

/** What flashcards-obsidian looks for. */
export interface HashedSyntax {
  /** Without `#`. */
  tag: string
  inline: string
  inlineReversed: string
}

/** The note types that every Anki has. */
export const STOCK_NOTE_TYPES: NoteTypes = {
  Basic: ['Front', 'Back'],
  'Basic (and reversed card)': ['Front', 'Back'],
  'Basic (optional reversed card)': ['Front', 'Back', 'Add Reverse'],
  'Basic (type in the answer)': ['Front', 'Back'],
  Cloze: ['Text', 'Back Extra'],
}

/** How cards are known where no plug-in says otherwise. */
export const USUAL_CARD_SYNTAX: CardSyntax = {
  isPluginUsed: false,
  noteTypes: STOCK_NOTE_TYPES,
  keywords: {
    start: 'START',
    end: 'END',
    startInline: 'STARTI',
    endInline: 'ENDI',
    deck: 'TARGET DECK',
    tags: 'FILE TAGS',
    delete: 'DELETE',
    frozen: 'FROZEN',
  },
  patterns: {},
  hasCurlyClozes: false,
  hasHighlightClozes: false,
  spaced: {
    tags: ['flashcards'],
    single: '::',
    singleReversed: ':::',
    multi: '?',
    multiReversed: '??',
    multiEnd: '',
    clozes: { highlights: true, bold: false, curly: false },
  },
  hashed: { tag: 'card', inline: '::', inlineReversed: ':::' },
}
