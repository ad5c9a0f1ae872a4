import { byName } from './by-name.ts'
import type { Deck } from './decks.ts'
import { counted } from './entries.ts'
import type { Entry, EntryList } from './entries.ts'

/** Every deck, nested ones moved in under the one above. */
export function decksList<Note>(deckBySlug: ReadonlyMap<string, Deck<Note>>): EntryList {
  const decks = [...deckBySlug.values()]
  const cards = decks.filter(({ parent }) => !parent).reduce((sum, deck) => sum + deck.cards.length, 0)
  const facts = `${counted(cards, 'card')} · ${counted(decks.length, 'deck')}`
  return { title: 'Cards', address: '/cards/', facts, way: [], entries: entriesBelow(undefined, decks, 0) }
}

/** The page of all decks and the decks above one. */
export function wayToDeck<Note>({ parent }: Deck<Note>): EntryList['way'] {
  if (!parent) return [{ name: 'Cards', address: '/cards/' }]
  return [...wayToDeck(parent), { name: deckName(parent), address: parent.address }]
}

/** `infrastructure/AWS` is called `AWS`. */
export function deckName(deck: { name: string }): string {
  return deck.name.slice(deck.name.lastIndexOf('/') + 1)
}

function entriesBelow<Note>(parent: Deck<Note> | undefined, decks: readonly Deck<Note>[], depth: number): Entry[] {
  const children = decks.filter((deck) => deck.parent === parent).sort((a, b) => byName(a.name, b.name))
  return children.flatMap((deck) => [
    { title: deckName(deck), address: deck.address, detail: counted(deck.cards.length, 'card'), depth },
    ...entriesBelow(deck, decks, depth + 1),
  ])
}
