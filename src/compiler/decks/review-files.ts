import { byName } from '../graph/by-name.ts'
import { decksOf } from '../graph/decks.ts'
import { deckKey } from '../links/deck-addresses.ts'
import type { DeckPlace } from '../links/deck-addresses.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import type { RenderedNote } from '../render/rendered-note.ts'
import type { CardFact } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'
import { distinctTags } from '../vault/property-tags.ts'
import { cutParts } from './cut-parts.ts'
import { ASKS, REVIEW_VERSION } from './review-index.ts'
import type { IndexedCard, ReviewIndex } from './review-index.ts'

/**
 * Writes what reviewing needs: `index.json` with every card, and files of their HTML, which are named by what they hold.
 *
 * @param readCards gives a note's cards as they were rendered; one that was not rendered is not asked
 * @returns texts by file name, the same for the same vault
 */
export function reviewFiles(index: LinkIndex, readCards: ReadCards): Map<string, string> {
  const decks = decksIn(index)
  const cardsByDeck = collectCards(index, readCards)
  const parts = decks.flatMap(({ name }, deck) =>
    cutParts(cardsByDeck.get(deckKey(name)) ?? []).map((part) => ({ ...part, deck })),
  )
  const placeOfNote = numberThings<IndexedNote>()
  const placeOfWay = numberThings<string>()
  const placeOfTag = numberThings<string>()
  // To put them in a reader's order would cost the reader's browser more than all else that it does with the index.
  const sorted = cardsByDeck.values().toArray().flat().flatMap(tagsOf).sort(byName)
  sorted.forEach(placeOfTag.of)
  const cards = parts.flatMap(({ cards, deck }, part) =>
    cards.map(({ key, fact, note }): IndexedCard => {
      const tags = tagsOf({ fact, note }).map(placeOfTag.of)
      const way = placeOfWay.of(JSON.stringify(fact.headings))
      return [key, ASKS.indexOf(fact.asks), fact.ords, deck, placeOfNote.of(note), way, tags, part]
    }),
  )
  const review: ReviewIndex = {
    version: REVIEW_VERSION,
    decks: decks.map(({ name, address }) => [name, address]),
    notes: placeOfNote.all().map(({ facts, address }) => [facts.title, address]),
    ways: placeOfWay.all().map((way): string[] => JSON.parse(way)),
    tags: placeOfTag.all(),
    parts: parts.map(({ name }) => name),
    cards,
  }
  const texts = parts.map(({ name, text }): [string, string] => [`${name}.json`, text])
  return new Map([...texts, ['index.json', JSON.stringify(review)]])
}

export type ReadCards = (path: VaultPath) => RenderedNote['cards']

/** A card on its way into a file. */
interface PlacedCard {
  key: string
  html: string
  fact: CardFact
  note: IndexedNote
}

function tagsOf({ fact, note }: Pick<PlacedCard, 'fact' | 'note'>): string[] {
  return distinctTags([...fact.tags, ...note.facts.ownTags])
}

/** The decks in a reader's order. */
function decksIn(index: LinkIndex): DeckPlace[] {
  const names = index.decks.all.map(({ name }) => ({ key: '', deck: name, tags: [], weight: 0 }))
  return [...decksOf([{ title: '', folder: '', ownTags: [], cards: names }]).values()]
}

/** The cards of each deck's own, by the deck's key, in the order of their notes' titles. */
function collectCards(index: LinkIndex, readCards: ReadCards): Map<string, PlacedCard[]> {
  const notes = [...index.noteByPath.values()].filter(({ facts }) => facts.cards.length > 0)
  const cards = notes
    .sort((a, b) => byName(a.facts.title, b.facts.title))
    .flatMap((note) => {
      const htmlByKey = new Map(readCards(note.path).map(({ key, html }) => [key, html]))
      return note.facts.cards.flatMap((fact, ordinal): PlacedCard[] => {
        const key = note.cardKeys[ordinal] ?? ''
        const html = htmlByKey.get(key)
        return html === undefined ? [] : [{ key, html, fact, note }]
      })
    })
  return Map.groupBy(cards, ({ fact }) => deckKey(fact.deck))
}

/** Numbers things in the order in which they are met. */
function numberThings<Thing>(): { of(thing: Thing): number; all(): Thing[] } {
  const places = new Map<Thing, number>()
  return {
    of(thing) {
      const place = places.get(thing) ?? places.size
      places.set(thing, place)
      return place
    },
    all: () => [...places.keys()],
  }
}
