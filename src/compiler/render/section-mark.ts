import type { Element, ElementContent } from 'hast'
import { h, t } from './context.ts'

/** What is said of a section at its heading, and what it unfolds to. */
export interface SectionMark {
  words: ElementContent[]
  /** Items of a list. */
  entries: Element[]
}

/**
 * A mark that unfolds to what was made from a section, and where it is shown. It stands behind the heading and not in it, so it is no
 * part of its words.
 *
 * @returns nothing where nothing is said
 */
export function renderSectionMark(cards: SectionMark | undefined, embeds: SectionMark | undefined): Element[] {
  const said = [cards, embeds].filter((mark) => mark !== undefined)
  if (said.length === 0) return []
  const words = said.flatMap((mark, at) => [...(at > 0 ? [t(' · ')] : []), ...mark.words])
  return [
    h('details', { className: ['section-cards', ...(embeds ? ['section-embeds'] : [])] }, [
      h('summary', {}, words),
      h(
        'ul',
        { role: 'list' },
        said.flatMap(({ entries }) => entries),
      ),
    ]),
  ]
}
