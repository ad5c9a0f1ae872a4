import { ASKS, REVIEW_VERSION } from '../../compiler/decks/review-index.ts'
import type { Asks, ReviewIndex } from '../../compiler/decks/review-index.ts'
import { promptKey } from './progress.ts'
import type { PromptKey } from './progress.ts'

/** All that the site can ask. */
export interface Catalogue {
  decks: readonly DeckName[]
  /** Without `#`, in a reader's order. */
  tags: readonly string[]
  /** In the order in which new ones are learned. */
  prompts: readonly Prompt[]
  promptByKey: ReadonlyMap<PromptKey, Prompt>
}

/** One way of asking a card. */
export interface Prompt {
  key: PromptKey
  ord: number
  card: ReviewCard
}

export interface ReviewCard {
  key: string
  asks: Asks
  deck: DeckName
  note: { title: string; address: string }
  /** The headings above it, outermost first. */
  headings: readonly string[]
  tags: readonly string[]
  /** Name of the file that holds its HTML. */
  part: string
}

export interface DeckName {
  /** As Anki names it: `infrastructure::AWS` */
  name: string
  /** Without the base path. */
  address: string
}

/** What of the catalogue a reader wants to be asked: any of the decks, and of that any of the tags. None stands for all. */
export interface Choice {
  decks: readonly string[]
  tags: readonly string[]
}

/** @throws when the index is of another version, or none at all */
export function readCatalogue(index: ReviewIndex): Catalogue {
  if (index.version !== REVIEW_VERSION) throw new Error(`The review index has the version ${index.version}`)
  const decks = index.decks.map(([name, address]) => ({ name, address }))
  const notes = index.notes.map(([title, address]) => ({ title, address }))
  const prompts = index.cards.flatMap(([key, asks, ords, deckAt, noteAt, wayAt, tagsAt, partAt]): Prompt[] => {
    const deck = decks[deckAt]
    const note = notes[noteAt]
    if (!deck || !note) return []
    const card: ReviewCard = {
      key,
      asks: ASKS[asks] ?? 'front',
      deck,
      note,
      headings: index.ways[wayAt] ?? [],
      tags: tagsAt.map((at) => index.tags[at] ?? ''),
      part: index.parts[partAt] ?? '',
    }
    return ords.map((ord) => ({ key: promptKey(key, ord), ord, card }))
  })
  return { decks, tags: index.tags, prompts, promptByKey: new Map(prompts.map((prompt) => [prompt.key, prompt])) }
}

/** The prompts of the chosen decks and tags, in their order. */
export function choosePrompts(prompts: readonly Prompt[], { decks, tags }: Choice): Prompt[] {
  return prompts.filter(
    ({ card }) =>
      (decks.length === 0 || decks.some((deck) => isWithin(card.deck.name, deck, '::'))) &&
      (tags.length === 0 || tags.some((tag) => card.tags.some((own) => isWithin(own, tag, '/')))),
  )
}

/** Whether a name is the same as another, or lies below it; case tells none apart. */
export function isWithin(name: string, above: string, separator: string): boolean {
  const [inner, outer] = [name.toLowerCase(), above.toLowerCase()]
  return inner === outer || inner.startsWith(outer + separator)
}

/** `infrastructure::AWS` -> `infrastructure / AWS` */
export function deckWords(name: string): string {
  return name.split('::').join(' / ')
}
