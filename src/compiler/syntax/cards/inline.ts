import type { NoteTypes } from '../card-syntax.ts'
import { asksOf } from './asks.ts'
import { fieldNames } from './fields.ts'
import type { CardFault, FieldText, FoundCard } from './found.ts'
import { readTags } from './id.ts'
import type { KeywordPatterns } from './keywords.ts'
import type { NoteText } from './note-text.ts'

/**
 * Finds the cards that stand within a line; what stands in code is left alone.
 *
 *     | - STARTI [Basic] Question Back: Answer Tags: a b <!--ID: 5--> ENDI
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @see Obsidian_to_Anki `STARTI(.*?)ENDI`: a word that is a field's name with a colon begins that field
 */
export function findInlineCards(
  source: NoteText,
  { inline }: KeywordPatterns,
  noteTypes: NoteTypes,
): { cards: FoundCard[]; faults: CardFault[] } {
  const cards: FoundCard[] = []
  const faults: CardFault[] = []
  for (const match of source.text.matchAll(inline)) {
    const [whole, body = ''] = match
    const from = match.index
    const to = from + whole.length
    const opening = match.indices?.[1]?.[0] ?? from
    if (source.isInCode(from, opening)) continue
    const { line, column } = source.placeAt(from)
    const type = TYPE.exec(body)
    const names = type ? fieldNames(type[1] ?? '', noteTypes) : undefined
    if (!type) faults.push({ kind: 'inlineWithoutType', line: line + 1, column: column + 1, subject: '' })
    else if (!names)
      faults.push({ kind: 'unknownNoteType', line: line + 1, column: column + 1, subject: type[1] ?? '' })
    if (!type || !names) continue
    const start = opening + type.index + type[0].length
    const { text, tags, id } = cutEnd(body.slice(type.index + type[0].length))
    const fields = readWords(text, names, (offset) => source.placeAt(start + offset))
    const noteType = type[1] ?? ''
    cards.push({
      noteType,
      asks: asksOf(noteType, fields),
      ...(id === undefined ? {} : { id }),
      tags,
      fields,
      from,
      to,
    })
  }
  return { cards, faults }
}

// "[Basic]", no wikilink
const TYPE = /(?<!\[)\[(?!\[)([^\]]*)\]/
// "Tags: a b", " <!--ID: 5-->"
const TAGS = /Tags: (.*)/
const ID = /(?:<!--)?ID: (\d+)/

/** The ID goes first, so tags behind it are lost, as they are to the plug-in. */
function cutEnd(body: string): { text: string; tags: string[]; id?: string } {
  const id = ID.exec(body)
  const withoutId = id ? body.slice(0, id.index) : body
  const tags = TAGS.exec(withoutId)
  const text = tags ? withoutId.slice(0, tags.index) : withoutId
  return { text, tags: readTags(tags?.[1] ?? ''), ...(id?.[1] === undefined ? {} : { id: id[1] }) }
}

/** Words, each with the blanks before it. */
const WORD = /\s*\S+/g

function readWords(
  text: string,
  names: readonly string[],
  placeAt: (offset: number) => { line: number; column: number },
): FieldText[] {
  const pieceByName = new Map<string, { text: string; at: number }>()
  let name = names[0] ?? ''
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const next = names.find((candidate) => word.trim() === `${candidate}:`)
    if (next !== undefined) {
      name = next
      continue
    }
    const piece = pieceByName.get(name)
    if (piece) piece.text += word
    else pieceByName.set(name, { text: word.trimStart(), at: index + word.length - word.trimStart().length })
  }
  return names.flatMap((field) => {
    const piece = pieceByName.get(field)
    return piece ? [{ name: field, text: piece.text, ...placeAt(piece.at) }] : []
  })
}
