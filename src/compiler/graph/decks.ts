import { slugifyPath } from '../vault/path.ts'
import { byName } from './by-name.ts'
import { slugifyTag } from './tags.ts'

/**
 * Every deck and the decks above nested ones, by slug (`infrastructure/aws`), in a reader's order. A deck holds the cards of
 * the decks below it, too.
 */
export function decksOf<Note extends CardedNote>(notes: readonly Note[]): Map<string, Deck<Note>> {
  const deckBySlug = new Map<string, Deck<Note>>()
  for (const note of [...notes].sort((a, b) => byName(a.title, b.title))) {
    for (const card of note.cards) {
      for (const deck of openDecks(card.deck, deckBySlug)) deck.cards.push({ note, key: card.key })
    }
  }
  return new Map([...deckBySlug].sort(([a], [b]) => byName(a, b)))
}

/** The cards that carry a tag or one nested in it, or whose note does. */
export function cardsOfTag<Note extends CardedNote>(notes: readonly Note[], tag: string): DeckCard<Note>[] {
  const slug = slugifyTag(tag)
  const has = (tags: string[]): boolean => tags.some((name) => isIn(slugifyTag(name), slug))
  return notes.flatMap((note) =>
    note.cards.filter((card) => has(card.tags) || has(note.ownTags)).map(({ key }) => ({ note, key })),
  )
}

/** The cards of the notes in a folder and below, `''` being the whole vault. */
export function cardsInFolder<Note extends CardedNote>(notes: readonly Note[], folder: string): DeckCard<Note>[] {
  const within = notes.filter((note) => folder === '' || isIn(note.folder.toLowerCase(), folder.toLowerCase()))
  return within.flatMap((note) => note.cards.map(({ key }) => ({ note, key })))
}

/** The address of a deck's page: `infrastructure/AWS` -> `/cards/infrastructure/aws/` */
export function deckAddress(name: string): string {
  return `/cards/${slugifyPath(name)}/`
}

function isIn(path: string, above: string): boolean {
  return path === above || path.startsWith(`${above}/`)
}

/** A deck and those above it, made where they are new. */
function openDecks<Note>(name: string, deckBySlug: Map<string, Deck<Note>>): Deck<Note>[] {
  const parts = name.split('/')
  return parts.map((_, at) => {
    const path = parts.slice(0, at + 1).join('/')
    const slug = slugifyPath(path)
    const known = deckBySlug.get(slug)
    if (known) return known
    const parent = deckBySlug.get(slugifyPath(parts.slice(0, at).join('/')))
    const deck: Deck<Note> = { name: path, slug, address: deckAddress(path), parent, cards: [] }
    deckBySlug.set(slug, deck)
    return deck
  })
}

/** What of a note matters to decks. */
export interface CardedNote {
  title: string
  folder: string
  /** Tags of the note itself, those of its cards left out. */
  ownTags: string[]
  cards: { key: string; deck: string; tags: string[] }[]
}

export interface DeckCard<Note> {
  note: Note
  key: string
}

export interface Deck<Note> {
  /** `infrastructure/AWS` */
  name: string
  slug: string
  /** `/cards/infrastructure/aws/` */
  address: string
  parent: Deck<Note> | undefined
  cards: DeckCard<Note>[]
}
