import { decksOf } from '../graph/decks.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { deckKey } from '../links/deck-addresses.ts'
import type { DeckPlace } from '../links/deck-addresses.ts'
import type { NoteTypes } from '../syntax/card-syntax.ts'
import { ADD_REVERSE } from '../syntax/cards/asks.ts'
import type { CardFact } from '../vault/facts.ts'
import { folderOf } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'
import type { AnkiCard } from './card.ts'
import { noteTypeFor } from './package/note-types.ts'
import type { NoteType } from './package/note-types.ts'

/** A card that Anki can ask. */
export interface ExportableCard {
  card: AnkiCard
  fact: CardFact
  note: IndexedNote
  /** As Anki names it. */
  deck: string
  noteType: NoteType
  /** Templates or clozes of the note type that ask something. */
  ords: number[]
}

/** What is known of the cards of a vault. */
export interface CardSource {
  index: LinkIndex
  /** Field names by note type. */
  noteTypes: NoteTypes
  cardsOf(path: VaultPath): AnkiCard[]
}

/**
 * The cards of a vault that Anki can ask, in the order in which they are to be learned: deck by deck, none before the one above
 * it, in a deck as on its page. One without a question is left out, and so is a cloze without a gap.
 *
 * @returns the cards, and all decks in that order
 */
export function exportableCards({ index, noteTypes, cardsOf }: CardSource): {
  cards: ExportableCard[]
  decks: DeckPlace[]
} {
  const cardByKey = new Map<string, ExportableCard>()
  for (const note of index.noteByPath.values()) {
    if (note.facts.cards.length === 0) continue
    for (const card of cardsOf(note.path)) {
      const fact = note.facts.cards[note.cardKeys.indexOf(card.key)]
      if (!fact) continue
      const noteType = noteTypeFor(fact, fieldNames(card, fact, noteTypes))
      const ords = ordsOf(card, fact, noteType)
      const deck = index.decks.find(fact.deck).name
      if (ords.length > 0) cardByKey.set(card.key, { card, fact, note, deck, noteType, ords })
    }
  }
  const decks = decksOf(
    [...index.noteByPath.values()].map(({ path, facts, cardKeys }) => ({
      title: facts.title,
      folder: folderOf(path),
      ownTags: [],
      cards: facts.cards.map(({ deck, tags }, at) => ({ key: cardKeys[at] ?? '', deck, tags, weight: 0 })),
    })),
  )
  const cards = [...decks].flatMap(([key, deck]) =>
    deck.cards.flatMap((each) => {
      const card = cardByKey.get(each.key)
      return card && deckKey(card.deck) === key ? [card] : []
    }),
  )
  return { cards, decks: [...decks.values()].map(({ name, address }) => ({ name, address })) }
}

/** A type that nobody has declared has the fields that its card has. */
function fieldNames(card: AnkiCard, { noteType }: CardFact, noteTypes: NoteTypes): readonly string[] {
  if (Object.hasOwn(noteTypes, noteType)) return noteTypes[noteType] ?? []
  const names = card.fields.map(({ name }) => name)
  return names.length > 1 ? names : [names[0] ?? 'Front', 'Back']
}

function ordsOf({ fields, clozes }: AnkiCard, { ords }: CardFact, { kind, sources }: NoteType): number[] {
  const isFilled = (name: string | undefined): boolean => fields.some((field) => field.name === name && !field.isEmpty)
  const [first, second] = sources.filter((name) => name !== ADD_REVERSE)
  if (!isFilled(first)) return []
  if (kind === 'cloze') return clozes.filter((number) => number > 0).map((number) => number - 1)
  return ords.filter((ord) => ord === 0 || (ord === 1 && isFilled(second)))
}
