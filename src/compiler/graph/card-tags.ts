import { byName } from './by-name.ts'
import type { CardedNote, DeckCard } from './decks.ts'
import { slugifyTag } from './tags.ts'

/** A tag with the cards that it or one nested in it is on. */
export interface CardTag<Note> {
  /** `area/Network` */
  name: string
  /** `/cards/~tags/area/network/` */
  address: string
  cards: DeckCard<Note>[]
}

/** Every tag of cards and the tags above nested ones, in a reader's order. A card has those of its note's properties, too. */
export function cardTagsOf<Note extends CardedNote>(notes: readonly Note[]): CardTag<Note>[] {
  const tagBySlug = new Map<string, CardTag<Note>>()
  for (const note of [...notes].sort((a, b) => byName(a.title, b.title))) {
    for (const card of note.cards) {
      const names = new Map(
        [...card.tags, ...note.ownTags].flatMap(withThoseAbove).map((name) => [slugifyTag(name), name]),
      )
      for (const [slug, name] of names) {
        const tag = tagBySlug.get(slug) ?? { name, address: cardTagAddress(name), cards: [] }
        tagBySlug.set(slug, tag)
        tag.cards.push({ ...card, note })
      }
    }
  }
  return [...tagBySlug.values()].sort((a, b) => byName(a.name, b.name))
}

/** The address of the page that lists a tag's cards: `area/Network` -> `/cards/~tags/area/network/` */
export function cardTagAddress(name: string): string {
  return `/cards/~tags/${slugifyTag(name)}/`
}

/** `a/b/c` -> `a`, `a/b`, `a/b/c` */
function withThoseAbove(name: string): string[] {
  const parts = name.split('/')
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
