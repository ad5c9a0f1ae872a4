import { ADD_REVERSE } from '../../syntax/cards/asks.ts'
import { ankiTags } from '../package/anki-tag.ts'
import type { PackedNote } from '../package/collection.ts'
import type { Model } from '../package/model.ts'
import { openIds } from '../package/stable-ids.ts'
import type { AnkiField } from '../card.ts'
import type { ExportableCard } from '../exportable-cards.ts'
import type { OwnAnki, OwnNote } from './read-export.ts'

/** A note of the author's own Anki, as its card stands in the vault now. */
export interface OwnPackedNote extends PackedNote {
  /** Of the card. */
  key: string
}

/**
 * Makes notes for an author's own Anki, of those cards that it has: they keep its ids and note types, and so it renews them in
 * place. Fields and tags that only Anki has stay as they are there. What the vault says goes before what Anki says, as with the
 * plug-in that made the notes: a note that differs counts as newer than it is there, one that does not as just as old.
 *
 * @param changeTimes when each card changed last, by its key
 */
export function ownNotes(
  cards: readonly ExportableCard[],
  { noteById, modelById }: OwnAnki,
  changeTimes: ReadonlyMap<string, number>,
): OwnPackedNote[] {
  const cardId = openIds()
  return cards.flatMap(({ card, fact, deck, ords, noteType }): OwnPackedNote[] => {
    const id = Number(fact.id)
    const own = noteById.get(id)
    const model = own && modelById.get(own.mid)
    // A second card with an id has another key, and none in Anki.
    if (!own || !model || card.key !== fact.id || isCloze(model) !== (noteType.kind === 'cloze')) return []
    const fields = fieldsFor(model, own, card.fields, noteType.sources, ords)
    const tags = mergeTags(own.tags, ankiTags(fact.tags))
    const isSame = isEqual(fields, own.fields) && isEqual(tags, own.tags)
    const asked = isCloze(model) ? ords : ords.filter((ord) => ord < model.tmpls.length)
    return [
      {
        key: card.key,
        id,
        guid: own.guid,
        model,
        changedAt: isSame ? own.changedAt : Math.max(changeTimes.get(card.key) ?? 0, own.changedAt + 1),
        deck,
        tags,
        fields,
        words: card.words,
        cards: asked.map((ord) => ({ ord, id: cardId(`own card ${own.guid} ${ord}`) })),
      },
    ]
  })
}

function isCloze({ type }: Model): boolean {
  return type === 1
}

/** By their names; where an Anki in another language has none of these, by their order. */
function fieldsFor(
  { flds }: Model,
  own: OwnNote,
  fields: readonly AnkiField[],
  known: readonly string[],
  ords: readonly number[],
): string[] {
  const isNamed = flds.some(({ name }) => fields.some((field) => field.name === name))
  return flds.map(({ name }, at) => {
    const before = own.fields[at] ?? ''
    if (name === ADD_REVERSE) return ords.includes(1) ? before || 'y' : ''
    const field = isNamed ? fields.find((candidate) => candidate.name === name) : fields[at]
    return field?.html ?? (known.includes(name) ? '' : before)
  })
}

function mergeTags(own: readonly string[], more: readonly string[]): string[] {
  const known = new Set(own.map((tag) => tag.replaceAll('/', '::').toLowerCase()))
  return [...own, ...more.filter((tag) => !known.has(tag.toLowerCase()))]
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
