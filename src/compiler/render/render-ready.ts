import type { IndexedNote } from '../links/index-links.ts'
import type { RenderSite } from './context.ts'
import { renderNote } from './render-note.ts'

/** Renders a note as soon as all is ready that it shows. */
export async function renderReady(note: IndexedNote, site: RenderSite): Promise<ReturnType<typeof renderNote>> {
  let page = renderNote(note, site)
  while (await site.workshop.makeReady()) page = renderNote(note, site)
  return page
}
