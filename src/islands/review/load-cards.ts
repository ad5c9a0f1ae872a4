import type { ReviewIndex, ReviewPart } from '../../compiler/decks/review-index.ts'
import { readCatalogue } from './catalogue.ts'
import type { Catalogue, ReviewCard } from './catalogue.ts'

/** The site's cards, loaded as they are asked. */
export interface CardSource {
  catalogue: Catalogue
  /** The card's HTML; nothing when the site does not hold it any more. @throws when it cannot be loaded */
  load(card: ReviewCard): Promise<string | undefined>
  /** Lets the browser fetch what is asked soon, so that a round goes on without a network. */
  fetchAhead(cards: readonly ReviewCard[]): Promise<void>
}

/** @param base the site's base path; @throws when the index cannot be loaded or read */
export async function openCards(base: string): Promise<CardSource> {
  const folder = `${base}cards/~data/`
  // Only the index keeps its name, so it is the one file that may be out of date.
  const readIndex = async (): Promise<Catalogue> =>
    readCatalogue((await fetchJson(`${folder}index.json`, { cache: 'no-cache' })) as ReviewIndex)
  const parts = new Map<string, Promise<ReviewPart>>()
  const loadPart = (part: string): Promise<ReviewPart> => {
    const loading = parts.get(part) ?? (fetchJson(`${folder}${part}.json`) as Promise<ReviewPart>)
    parts.delete(part)
    parts.set(part, loading)
    for (const old of [...parts.keys()].slice(0, -PARTS_IN_MIND)) parts.delete(old)
    loading.catch(() => parts.delete(part))
    return loading
  }
  const source: CardSource = {
    catalogue: await readIndex(),
    async load(card) {
      const html = await loadPart(card.part).then(
        (part) => part[card.key],
        (error: unknown) => (error instanceof GoneError ? undefined : Promise.reject(error)),
      )
      if (html !== undefined) return html
      // The site was published anew since the page was opened.
      source.catalogue = await readIndex()
      const renewed = source.catalogue.prompts.find((prompt) => prompt.card.key === card.key)
      return renewed && (await loadPart(renewed.card.part))[card.key]
    },
    async fetchAhead(cards) {
      for (const part of new Set(cards.map((card) => card.part))) {
        if (!parts.has(part)) await fetch(`${folder}${part}.json`).catch(() => undefined)
      }
    },
  }
  return source
}

// A file is 64 kB, so a few of them are enough to keep.
const PARTS_IN_MIND = 8

class GoneError extends Error {}

async function fetchJson(address: string, options: RequestInit = {}): Promise<unknown> {
  const response = await fetch(address, options)
  if (response.status === 404) throw new GoneError(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
