import { createHash } from 'node:crypto'
import { ADD_REVERSE } from '../syntax/cards/asks.ts'
import type { VaultPath } from '../vault/path.ts'
import type { AnkiCard } from './card.ts'
import type { ExportableCard } from './exportable-cards.ts'
import { ankiTags } from './package/anki-tag.ts'
import type { PackedNote } from './package/collection.ts'
import { modelOf } from './package/model.ts'
import type { Model } from './package/model.ts'
import type { NoteType } from './package/note-types.ts'
import { guidOf, isPastTime, openIds } from './package/stable-ids.ts'
import type { TextRow } from './package/text-file.ts'

/** A note as it goes into packages, and what goes along with it. */
export interface DeckNote extends PackedNote {
  key: string
  media: [name: string, path: VaultPath][]
  drawings: [name: string, svg: string][]
  row: TextRow
  /** Hash of all of it, but for what its note type says besides its id. */
  digest: string
}

/** What all notes of a build share. */
export interface PackingOptions {
  /** What tells the site from all others. */
  namespace: string
  /** When each card changed last, by its key, in seconds since 1970. */
  changeTimes: ReadonlyMap<string, number>
  /** In ms since 1970. */
  now: number
}

/** Makes notes of cards, in their order. All that Anki knows them by depends on their keys and the namespace alone. */
export function packNotes(cards: readonly ExportableCard[], options: PackingOptions): DeckNote[] {
  const { namespace, changeTimes } = options
  const models = new Map<number, Model>()
  const ids = assignIds(cards, options)
  return cards.map(({ card, fact, deck, noteType, ords }) => {
    const { key, media, drawings, words } = card
    const model = models.get(noteType.id) ?? modelOf(noteType)
    models.set(noteType.id, model)
    const guid = guidOf(namespace, key)
    const tags = ankiTags(fact.tags)
    const note = {
      key,
      ...(ids.get(key) ?? { id: 0, cards: [] }),
      guid,
      changedAt: changeTimes.get(key) ?? 0,
      deck,
      tags,
      fields: fieldsOf(card, ords, noteType),
      words,
      media,
      drawings,
      row: { guid, deck, tags, ...rowOf(card, noteType, ords) },
    }
    const digest = createHash('sha256')
      .update(JSON.stringify([note, model.id]))
      .digest('hex')
    return { ...note, model, digest }
  })
}

/** In the order of their keys, so that none moves with the name of a deck. */
function assignIds(
  cards: readonly ExportableCard[],
  { namespace, now }: PackingOptions,
): Map<string, Pick<PackedNote, 'id' | 'cards'>> {
  const noteId = openIds()
  const cardId = openIds()
  const byKey = [...cards].sort((a, b) => (a.card.key < b.card.key ? -1 : 1))
  return new Map(
    byKey.map(({ card: { key }, ords }) => {
      const made = isPastTime(Number(key), now) ? Number(key) : undefined
      const seed = `${namespace} ${key}`
      return [key, { id: noteId(seed, made), cards: ords.map((ord) => ({ ord, id: cardId(`${seed} ${ord}`) })) }]
    }),
  )
}

function fieldsOf({ fields, place }: AnkiCard, ords: readonly number[], { sources }: NoteType): string[] {
  const said = sources.map((name) => {
    if (name === ADD_REVERSE) return ords.includes(1) ? 'y' : ''
    return fields.find((field) => field.name === name)?.html ?? ''
  })
  return [...said, place]
}

/** In a text there are but two columns to ask and to answer from. */
function rowOf(
  { fields }: AnkiCard,
  { kind, sources }: NoteType,
  ords: readonly number[],
): Pick<TextRow, 'noteType' | 'front' | 'back'> {
  const [front = '', ...others] = sources
    .filter((name) => name !== ADD_REVERSE)
    .map((name) => fields.find((field) => field.name === name))
    .map((field) => field?.withoutFiles ?? field?.html ?? '')
  const noteType = STOCK_NAMES[kind === 'optional' && ords.includes(1) ? 'both' : kind]
  return { noteType, front, back: others.filter((html) => html !== '').join('\n') }
}

const STOCK_NAMES = {
  front: 'Basic',
  both: 'Basic (and reversed card)',
  optional: 'Basic',
  typed: 'Basic (type in the answer)',
  cloze: 'Cloze',
} as const satisfies Record<NoteType['kind'], string>
