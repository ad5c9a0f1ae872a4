/** A card as a row of a table. */
export interface TextRow {
  guid: string
  /** Anki's name of a stock note type. */
  noteType: string
  /** As Anki names it. */
  deck: string
  /** As Anki takes them. */
  tags: readonly string[]
  /** HTML without files. */
  front: string
  back: string
}

/**
 * Writes cards as a text that other programs read, and Anki does too: a row each, question and answer in front.
 *
 * @param rows decks in an order in which none stands before the one above it, which Anki would make twice
 * @see https://docs.ankiweb.net/importing/text-files.html#file-headers
 */
export function writeTextFile(rows: readonly TextRow[]): string {
  const lines = rows.map(({ guid, noteType, deck, tags, front, back }) =>
    [front, back, tags.join(' '), deck, noteType, guid].map(quote).join('\t'),
  )
  return [...HEADERS, ...lines, ''].join('\n')
}

const HEADERS = [
  '#separator:tab',
  '#html:true',
  '#columns:Front\tBack\tTags\tDeck\tNote type\tGUID',
  '#tags column:3',
  '#deck column:4',
  '#notetype column:5',
  '#guid column:6',
]

/** Old versions of Anki drop every line that begins with `#`, though it be in the middle of a text. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/^#/gm, '&#35;')}"`
}
