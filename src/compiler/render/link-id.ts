import type { Element } from 'hast'
import type { RenderContext } from './context.ts'

/** Gives a link that is mentioned on the page of its target the id by which it is found; copies have none. */
export function withLinkId(element: Element, link: number | undefined, context: RenderContext): Element {
  const { site, note, chain, isRepeated } = context
  if (link === undefined || chain.length > 0 || isRepeated) return element
  const id = site.linkIds.get(note.path)?.get(link)
  return id === undefined ? element : { ...element, properties: { ...element.properties, id } }
}
