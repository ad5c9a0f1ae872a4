import { writeCards } from '../decks/card.ts'
import type { AnkiCard, Outside } from '../decks/card.ts'
import type { IndexedNote } from '../links/index-links.ts'
import type { RenderSite } from '../render/context.ts'
import type { RenderedText } from '../render/render-note.ts'
import type { SearchText } from '../render/search-text.ts'
import { renderReady } from '../render/render-ready.ts'

/** A note's page before others have their say on it, its cards as Anki holds them, and what the search finds. It is plain data. */
export interface RenderedPage {
  page: Omit<RenderedText, 'fields' | 'search'>
  cards: AnkiCard[]
  search: SearchText
}

/** Renders a note's page and writes its cards. */
export async function renderPage(note: IndexedNote, site: RenderSite, outside: Outside): Promise<RenderedPage> {
  const { fields, search, ...page } = await renderReady(note, site)
  const { cards, problems } = writeCards(fields, note, site, outside)
  return { page: { ...page, problems: [...page.problems, ...problems] }, cards, search }
}
