import type { Element, ElementContent } from 'hast'
import { outlineLevels } from '../graph/outline-levels.ts'

/**
 * A card as it stands in a list: there its headings come below the title of the page, whatever levels they have in their note, so each
 * tells the level that it has here. Their looks stay.
 *
 * @returns the card itself where it has no headings; it is not changed
 */
export function outlineCard(card: Element): Element {
  const headings = headingsIn(card)
  if (headings.length === 0) return card
  const levels = outlineLevels(headings.map(({ tagName }) => ({ depth: Number(tagName.slice(1)) })))
  const levelOf = new Map(headings.map((heading, at) => [heading, 2 + (levels[at] ?? 0)]))
  return withLevels(card, levelOf)
}

const HEADING = /^h[1-6]$/

function headingsIn(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    return HEADING.test(child.tagName) ? [child] : headingsIn(child)
  })
}

function withLevels(element: Element, levelOf: ReadonlyMap<Element, number>): Element {
  const level = levelOf.get(element)
  if (level !== undefined) return { ...element, properties: { ...element.properties, ariaLevel: String(level) } }
  const children = element.children.map((child): ElementContent =>
    child.type === 'element' ? withLevels(child, levelOf) : child,
  )
  return { ...element, children }
}
