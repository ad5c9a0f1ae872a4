import type { Element, ElementContent } from 'hast'
import type { Heading } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import { markCards } from './section-cards.ts'
import { markEmbeds } from './section-embeds.ts'
import { renderSectionMark } from './section-mark.ts'

/**
 * A heading, or the line that an author drew with one. Only a page's own headings can be linked to; behind one whose section
 * other notes embed, or their cards were made from, stands which.
 */
export function renderHeading(state: State, node: Heading, context: RenderContext): Element[] | Element {
  if (node.data?.isRule) return h('hr', { className: ['rule'] })
  const id = node.data?.id
  const isOwn = context.chain.length === 0 && !context.isCard && id !== undefined
  const heading = h(
    `h${node.depth}`,
    { ...(isOwn ? { id } : {}), ...(node.data?.isAboveCards ? { className: ['cards-heading'] } : {}) },
    trimBlanks(state.all(node)),
  )
  if (!isOwn) return heading
  return [heading, ...renderSectionMark(markCards(id, context), markEmbeds(id, context))]
}

/** A no-break blank at an end, which an author does not see, would indent the heading. */
function trimBlanks(children: ElementContent[]): ElementContent[] {
  return children.map((child, at) => {
    if (child.type !== 'text') return child
    const start = at === 0 ? child.value.trimStart() : child.value
    return t(at === children.length - 1 ? start.trimEnd() : start)
  })
}
