/** How a card asks: from its front, from both sides, by a word to be typed, or by gaps in its text. */
export type Asks = 'front' | 'both' | 'typed' | 'cloze'

/**
 * How a note type asks. Of a type that an author has made only its name is known here.
 *
 * @param fields what a card of it says; only the one named `Add Reverse` matters
 * @see Anki's stock note types; Obsidian_to_Anki takes every type for clozes whose name holds "Cloze"
 */
export function asksOf(noteType: string, fields: readonly { name: string; text: string }[]): Asks {
  const name = noteType.toLowerCase()
  if (/cloze|lückentext/.test(name)) return 'cloze'
  const choice = fields.find((field) => field.name === ADD_REVERSE)
  if (choice !== undefined) return choice.text.trim() === '' ? 'front' : 'both'
  if (/\boptional\b/.test(name)) return 'front'
  if (/\breversed?\b|beide richtungen|umgekehrt|inversée|invertid[ao]/.test(name)) return 'both'
  return /\btype in\b|\btyped\b|eintippen|eingeben/.test(name) ? 'typed' : 'front'
}

/** What stands in this field only tells Anki to ask both ways. */
export const ADD_REVERSE = 'Add Reverse'
