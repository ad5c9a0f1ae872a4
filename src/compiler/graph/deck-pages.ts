import { assignDeckAddresses, deckKey, deckLabel } from '../links/deck-addresses.ts'
import type { DeckAddresses } from '../links/deck-addresses.ts'
import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import { byName } from './by-name.ts'
import { cardTagAddress, cardTagsOf } from './card-tags.ts'
import type { CardTag } from './card-tags.ts'
import { decksList, wayToDeck } from './deck-entries.ts'
import { decksOf, deckWords } from './decks.ts'
import type { CardedNote, Deck, DeckCard } from './decks.ts'
import type { Entry, EntryList } from './entries.ts'
import { pagesOf } from './paging.ts'
import type { ListPage } from './paging.ts'

/** What the routes below `/cards/` show: all decks, or the cards of one deck or tag. */
export type DeckRoute<Note> = { route: string | undefined } & (
  | { kind: 'decks'; list: Omit<EntryList, 'entries'>; page: ListPage<Entry> }
  | { kind: 'cards'; head: CardListHead; page: ListPage<DeckCard<Note>> }
)

/** What stands above the cards of a deck or a tag. */
export interface CardListHead {
  title: string
  facts: string
  way: EntryList['way']
  /** What the review is asked for: `deck=infrastructure%3A%3AAWS`, `tag=infra` */
  query: string
  /** Anki's name of the deck; none for a tag. */
  deck?: string
  /** Decks below it, and the tags that divide its cards. */
  near: { label: string; links: { name: string; address: string; count: number }[] }[]
}

/** Every page below `/cards/`, in the words of a language. */
export function deckRoutes<Note extends CardedNote>(notes: readonly Note[], strings: Strings): DeckRoute<Note>[] {
  const decks = decksOf(notes)
  const tags = cardTagsOf(notes)
  const places = assignDeckAddresses([...decks.values()].map(({ name }) => name))
  const { entries, ...list } = decksList(decks, tags, strings)
  const pages = pagesOf(entries, list.address, PREFIX).map((page) => ({
    kind: 'decks' as const,
    list,
    page,
    route: page.route,
  }))
  const lists = [
    ...[...decks.values()].map((deck) => ({ ...deck, head: headOfDeck(deck, [...decks.values()], strings) })),
    ...tags.map((tag) => ({ ...tag, head: headOfTag(tag, places, strings) })),
  ]
  const each = lists.flatMap(({ head, address, cards }) =>
    pagesOf(cards, address, PREFIX, ({ weight }) => weight).map((page) => ({
      kind: 'cards' as const,
      head,
      page,
      route: page.route,
    })),
  )
  return [...pages, ...each]
}

const PREFIX = '/cards/'
// A handful is a help, a hundred are a list of their own.
const MOST_LINKS = 12

function headOfDeck<Note extends CardedNote>(
  deck: Deck<Note>,
  decks: readonly Deck<Note>[],
  strings: Strings,
): CardListHead {
  const below = decks.filter(({ parent }) => parent === deck)
  return {
    title: deckLabel(deck.name),
    facts: fillCount(strings.counts.cards, deck.cards.length, strings.language),
    way: wayToDeck(deck, strings),
    query: `deck=${encodeURIComponent(deck.name)}`,
    deck: deck.name,
    near: [
      {
        label: strings.decks.decks,
        links: below.map(({ name, address, cards }) => ({ name: deckLabel(name), address, count: cards.length })),
      },
      { label: strings.decks.tags, links: tagsAmong(deck.cards) },
    ].filter(({ links }) => links.length > 0),
  }
}

function headOfTag<Note extends CardedNote>(
  { name, cards }: CardTag<Note>,
  placeOf: DeckAddresses,
  strings: Strings,
): CardListHead {
  const decks = countBy(cards, ({ deck }) => [deckKey(deck)])
  const links = [...decks].slice(0, MOST_LINKS).map(([key, count]) => {
    const place = placeOf.find(key)
    return { name: deckWords(place.name), address: place.address, count }
  })
  return {
    title: `#${name}`,
    facts: fillCount(strings.counts.cards, cards.length, strings.language),
    way: [{ name: strings.decks.title, address: '/cards/' }],
    query: `tag=${encodeURIComponent(name)}`,
    near: decks.size > 1 ? [{ label: strings.decks.decks, links }] : [],
  }
}

/** The tags that are on some of the cards, the most used first; one that is on all of them divides nothing. */
function tagsAmong<Note extends CardedNote>(cards: readonly DeckCard<Note>[]): CardListHead['near'][number]['links'] {
  const counts = countBy(cards, ({ tags, note }) => [...new Set([...tags, ...note.ownTags])])
  return [...counts]
    .filter(([, count]) => count < cards.length)
    .slice(0, MOST_LINKS)
    .map(([name, count]) => ({ name: `#${name}`, address: cardTagAddress(name), count }))
}

function countBy<Card>(cards: readonly Card[], namesOf: (card: Card) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const card of cards) for (const name of namesOf(card)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return new Map([...counts].sort(([a, one], [b, other]) => other - one || byName(a, b)))
}
