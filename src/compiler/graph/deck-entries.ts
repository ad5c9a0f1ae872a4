import { deckLabel } from '../links/deck-addresses.ts'
import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import type { CardTag } from './card-tags.ts'
import type { Deck } from './decks.ts'
import type { Entry, EntryList } from './entries.ts'

/** Every deck, nested ones moved in under the one above, and then the tags of cards. */
export function decksList<Note>(
  deckByKey: ReadonlyMap<string, Deck<Note>>,
  tags: readonly CardTag<Note>[],
  strings: Strings,
): EntryList {
  const decks = [...deckByKey.values()]
  const cards = decks.filter(({ parent }) => !parent).reduce((sum, deck) => sum + deck.cards.length, 0)
  const { counts, language } = strings
  const facts = [fillCount(counts.cards, cards, language), fillCount(counts.decks, decks.length, language)]
  return {
    title: strings.decks.title,
    address: '/cards/',
    facts: facts.join(' · '),
    way: [],
    entries: [...decks.map((deck) => entryOf(deck, strings)), ...tags.map((tag) => entryOfTag(tag, strings))],
  }
}

/** The page of all decks and the decks above one. */
export function wayToDeck<Note>({ parent }: Deck<Note>, strings: Strings): EntryList['way'] {
  if (!parent) return [{ name: strings.decks.title, address: '/cards/' }]
  return [...wayToDeck(parent, strings), { name: deckLabel(parent.name), address: parent.address }]
}

function entryOf<Note>({ name, address, cards }: Deck<Note>, { counts, language }: Strings): Entry {
  const depth = name.split('::').length - 1
  return { title: deckLabel(name), address, detail: fillCount(counts.cards, cards.length, language), depth, deck: name }
}

function entryOfTag<Note>({ name, address, cards }: CardTag<Note>, { counts, decks, language }: Strings): Entry {
  const detail = fillCount(counts.cards, cards.length, language)
  return { title: `#${name}`, address, detail, group: decks.byTag }
}
