import { writeCards } from '../decks/card.ts'
import type { AnkiCard, Outside } from '../decks/card.ts'
import type { IndexedNote } from '../links/index-links.ts'
import type { RenderSite } from '../render/context.ts'
import type { RenderedText } from '../render/render-note.ts'
import { renderReady } from '../render/render-ready.ts'

/** A note's page before others have their say on it, and its cards as Anki holds them. It is plain data. */
export interface RenderedPage {
  page: Omit<RenderedText, 'fields'>
  cards: AnkiCard[]
}

/** Renders a note's page and writes its cards. */
export async function renderPage(note: IndexedNote, site: RenderSite, outside: Outside): Promise<RenderedPage> {
  const { fields, ...page } = await renderReady(note, site)
  const { cards, problems } = writeCards(fields, note, site, outside)
  return { page: { ...page, problems: [...page.problems, ...problems] }, cards }
}
