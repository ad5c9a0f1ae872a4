import { deckLabel } from '../links/deck-addresses.ts'
import type { CardTag } from './card-tags.ts'
import type { Deck } from './decks.ts'
import { counted } from './entries.ts'
import type { Entry, EntryList } from './entries.ts'

/** Every deck, nested ones moved in under the one above, and then the tags of cards. */
export function decksList<Note>(
  deckByKey: ReadonlyMap<string, Deck<Note>>,
  tags: readonly CardTag<Note>[] = [],
): EntryList {
  const decks = [...deckByKey.values()]
  const cards = decks.filter(({ parent }) => !parent).reduce((sum, deck) => sum + deck.cards.length, 0)
  const facts = `${counted(cards, 'card')} · ${counted(decks.length, 'deck')}`
  return {
    title: 'Cards',
    address: '/cards/',
    facts,
    way: [],
    entries: [...decks.map(entryOf), ...tags.map(entryOfTag)],
  }
}

/** The page of all decks and the decks above one. */
export function wayToDeck<Note>({ parent }: Deck<Note>): EntryList['way'] {
  if (!parent) return [{ name: 'Cards', address: '/cards/' }]
  return [...wayToDeck(parent), { name: deckLabel(parent.name), address: parent.address }]
}

function entryOf<Note>({ name, address, cards }: Deck<Note>): Entry {
  const depth = name.split('::').length - 1
  return { title: deckLabel(name), address, detail: counted(cards.length, 'card'), depth, deck: name }
}

function entryOfTag<Note>({ name, address, cards }: CardTag<Note>): Entry {
  return { title: `#${name}`, address, detail: counted(cards.length, 'card'), group: 'By tag' }
}
