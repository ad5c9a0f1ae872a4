import { assignDeckAddresses, deckKey, parentDeck } from '../links/deck-addresses.ts'
import { byName } from './by-name.ts'
import { slugifyTag } from './tags.ts'

/**
 * Every deck and the decks above nested ones, by key, in a reader's order. A deck holds the cards of the decks below it, too.
 */
export function decksOf<Note extends CardedNote>(notes: readonly Note[]): Map<string, Deck<Note>> {
  const places = assignDeckAddresses(notes.flatMap((note) => note.cards.map(({ deck }) => deck)))
  const deckByKey = new Map<string, Deck<Note>>()
  for (const place of [...places.all].sort((a, b) => byDeckName(a.name, b.name))) {
    const above = parentDeck(place.name)
    const parent = above === undefined ? undefined : deckByKey.get(deckKey(above))
    deckByKey.set(deckKey(place.name), { ...place, parent, cards: [] })
  }
  for (const note of [...notes].sort((a, b) => byName(a.title, b.title))) {
    for (const card of note.cards) {
      for (let deck = deckByKey.get(deckKey(card.deck)); deck; deck = deck.parent) deck.cards.push({ ...card, note })
    }
  }
  return deckByKey
}

/** The cards of a deck and those below it, by its name in Anki or in words; none where no card is in it. */
export function cardsOfDeck<Note extends CardedNote>(notes: readonly Note[], name: string): DeckCard<Note>[] {
  return decksOf(notes).get(deckKey(name.split(/\s+\/\s+/).join('::')))?.cards ?? []
}

/** The cards that carry a tag or one nested in it, or whose note does. */
export function cardsOfTag<Note extends CardedNote>(notes: readonly Note[], tag: string): DeckCard<Note>[] {
  const slug = slugifyTag(tag)
  const has = (tags: string[]): boolean => tags.some((name) => isIn(slugifyTag(name), slug))
  return notes.flatMap((note) =>
    note.cards.filter((card) => has(card.tags) || has(note.ownTags)).map((card) => ({ ...card, note })),
  )
}

/** The cards of the notes in a folder and below, `''` being the whole vault. */
export function cardsInFolder<Note extends CardedNote>(notes: readonly Note[], folder: string): DeckCard<Note>[] {
  const within = notes.filter((note) => folder === '' || isIn(note.folder.toLowerCase(), folder.toLowerCase()))
  return within.flatMap((note) => note.cards.map((card) => ({ ...card, note })))
}

/** A deck's name in words: `infrastructure / AWS` */
export function deckWords(name: string): string {
  return name.split('::').join(' / ')
}

/** A deck before those below it, and neighbours as a reader sorts them. */
function byDeckName(a: string, b: string): number {
  const parts = b.split('::')
  for (const [at, part] of a.split('::').entries()) {
    const other = parts[at]
    if (other === undefined) return 1
    const order = byName(part, other)
    if (order !== 0) return order
  }
  return -1
}

function isIn(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`)
}

/** What of a note matters to decks. */
export interface CardedNote {
  title: string
  folder: string
  /** Tags of the note itself, those of its cards left out. */
  ownTags: string[]
  cards: { key: string; deck: string; tags: string[]; weight: number }[]
}

/** A card with the note that it stands in. */
export type DeckCard<Note> = CardedNote['cards'][number] & { note: Note }

export interface Deck<Note> {
  /** As Anki names it: `infrastructure::AWS` */
  name: string
  /** `/cards/infrastructure/aws/` */
  address: string
  parent: Deck<Note> | undefined
  cards: DeckCard<Note>[]
}
