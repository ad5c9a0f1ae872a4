import { readWords } from '../read-words.ts'
import { openProgress } from './open-progress.ts'
import type { Counts } from './plan-round.ts'

/**
 * `<deck-counts data-base>`: says in every `[data-deck-counts="infrastructure::AWS"]` of the page what waits in that deck, and in
 * `[data-deck-counts=""]` what waits in all. To who has learned nothing here it says nothing, and loads nothing for it.
 */
class DeckCounts extends HTMLElement {
  connectedCallback(): void {
    const places = [...document.querySelectorAll<HTMLElement>('[data-deck-counts]')]
    if (places.length > 0) fill(places, this.dataset['base'] ?? '/', readWords(this)).catch(() => undefined)
  }
}

async function fill(places: readonly HTMLElement[], base: string, words: Kinds): Promise<void> {
  const store = await openProgress(base)
  const { states } = await store.read()
  if (states.size === 0) return
  const [{ openCards }, { promptsByDeck }, { ReviewSession }] = await Promise.all([
    import('./load-cards.ts'),
    import('./count-decks.ts'),
    import('./review-session.ts'),
  ])
  const { catalogue } = await openCards(base)
  const session = await ReviewSession.open(catalogue, store)
  const prompts = promptsByDeck(catalogue)
  const say = (): void => {
    for (const place of places) {
      const deck = place.dataset['deckCounts'] ?? ''
      const asked = deck === '' ? catalogue.prompts : (prompts.get(deck.toLowerCase()) ?? [])
      place.textContent = countWords(session.plan(asked).counts, words)
    }
  }
  say()
  store.onChange(async (change) => {
    await session.renew(change)
    say()
  })
}

type Kinds = Record<keyof Counts, string>

function countWords(counts: Counts, words: Kinds): string {
  const kinds = (['new', 'learning', 'due'] as const).filter((kind) => counts[kind] > 0)
  return kinds.map((kind) => `${counts[kind]} ${words[kind]}`).join(' · ')
}

customElements.define('deck-counts', DeckCounts)
