import type { Asks } from '../../syntax/cards/asks.ts'
import { ADD_REVERSE } from '../../syntax/cards/asks.ts'
import { pastId } from './stable-ids.ts'

/** A note type of Anki, as our packages bring it. */
export interface NoteType {
  /** By which Anki knows it again: it never changes, and neither do its fields and templates. */
  id: number
  name: string
  kind: NoteKind
  /** As Anki names them: the question is the first, the place of the card the last. */
  fields: readonly string[]
  /** What cards call them, the place left out, which no card says. */
  sources: readonly string[]
}

/** How the cards of a note type ask; `optional` asks from its back, too, where a field says so. */
export type NoteKind = Asks | 'optional'

/**
 * The note type for a card. Types with the fields of a stock type of Anki share one; any other type that an author has made
 * gets its own, known by its name and its fields.
 *
 * @param fields of the card's type, in their order
 */
export function noteTypeFor(card: { noteType: string; asks: Asks }, fields: readonly string[]): NoteType {
  const kind = kindOf(card.asks, fields)
  const stock = STOCK.find((type) => type.kind === kind && isSame(type.fields, [...fields, PLACE]))
  if (stock) return { ...stock, sources: fields }
  const names = distinctNames([...fields, PLACE])
  const label = card.noteType.replace(/[\p{Cc}"]/gu, '').trim()
  return {
    id: pastId(JSON.stringify(['note type', card.noteType, kind, names])),
    name: `Verso ${label}`,
    kind,
    fields: names,
    sources: fields,
  }
}

function kindOf(asks: Asks, fields: readonly string[]): NoteKind {
  const isOptional = (asks === 'front' || asks === 'both') && fields.includes(ADD_REVERSE)
  const sides = fields.filter((name) => name !== ADD_REVERSE).length
  // What has one side alone cannot be turned round, nor compared with what is typed.
  return asks === 'cloze' ? asks : sides < 2 ? 'front' : isOptional ? 'optional' : asks
}

// The field that says where a card stands.
const PLACE = 'Place'

const STOCK: readonly Omit<NoteType, 'sources'>[] = [
  { id: 1726516929001, name: 'Verso Basic', kind: 'front', fields: ['Front', 'Back', PLACE] },
  { id: 1726516929002, name: 'Verso Basic (and reversed card)', kind: 'both', fields: ['Front', 'Back', PLACE] },
  {
    id: 1726516929003,
    name: 'Verso Basic (optional reversed card)',
    kind: 'optional',
    fields: ['Front', 'Back', ADD_REVERSE, PLACE],
  },
  { id: 1726516929004, name: 'Verso Basic (type in the answer)', kind: 'typed', fields: ['Front', 'Back', PLACE] },
  { id: 1726516929005, name: 'Verso Cloze', kind: 'cloze', fields: ['Text', 'Back Extra', PLACE] },
]

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at])
}

/** Names as Anki takes them: no braces, colons or quotes, no sign of a condition in front, no two that case alone tells apart. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let tidy =
      name
        .replace(/[\p{Cc}:{}"]/gu, ' ')
        .replace(/^[\s#/^]+/, '')
        .trim() || 'Field'
    while (taken.has(tidy.toLowerCase())) tidy += '+'
    taken.add(tidy.toLowerCase())
    return tidy
  })
}
