import { fill } from '../../compiler/strings/fill.ts'
import { deckWords } from './catalogue.ts'
import type { Choice } from './catalogue.ts'
import type { ReviewWords } from './review-words.ts'

/** What an address chooses: `?deck=infrastructure::AWS&tag=infra`, each as often as one likes. */
export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search)
  const each = (name: string): string[] => [...new Set(asked.getAll(name).filter(Boolean))].sort()
  return { decks: each('deck'), tags: each('tag').map((tag) => tag.replace(/^#/, '')) }
}

/** The other way round; empty when everything is chosen. The same choice gives the same text. */
export function writeChoice({ decks, tags }: Choice): string {
  const asked = new URLSearchParams()
  for (const deck of [...decks].sort()) asked.append('deck', deck)
  for (const tag of [...tags].sort()) asked.append('tag', tag)
  return asked.toString()
}

/** `infrastructure / AWS`, `3 decks`, `infrastructure / AWS · #infra` */
export function choiceWords({ decks, tags }: Choice, { review }: Pick<ReviewWords, 'review'>): string {
  const [deck] = decks
  const [tag] = tags
  const words = [
    deck === undefined ? '' : decks.length > 1 ? fill(review.someDecks, { count: decks.length }) : deckWords(deck),
    tag === undefined ? '' : tags.length > 1 ? fill(review.someTags, { count: tags.length }) : `#${tag}`,
  ].filter(Boolean)
  return words.join(' · ') || review.allCards
}
