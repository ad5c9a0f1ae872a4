import type { IndexedNote } from '../links/index-links.ts'
import type { RenderSite } from './context.ts'
import { renderNote } from './render-note.ts'
import type { RenderedText } from './render-note.ts'

/** Renders a note as soon as all is ready that it shows. */
export async function renderReady(note: IndexedNote, site: RenderSite): Promise<RenderedText> {
  let page = renderNote(note, site)
  while (await site.workshop.makeReady()) page = renderNote(note, site)
  return page
}
