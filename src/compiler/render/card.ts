import type { Element } from 'hast'
import type { Card } from '../syntax/cards/nodes.ts'
import { renderFrame } from './card-frame.ts'
import { renderSides } from './card-sides.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { RenderTree } from './embed.ts'

/**
 * A card: its question, and the answer in a disclosure, so that it works before and without its script. Of a card that stands
 * within a line a copy of that line only shows the question, as a link; one that is made of the note's own text waits behind a
 * word below it.
 *
 * @param renderTree renders a field in the context of the card
 */
export function renderCard(node: Card, context: RenderContext, renderTree: RenderTree): Element {
  const { note, site } = context
  const ordinal = node.data?.card ?? 0
  const key = note.cardKeys[ordinal] ?? String(ordinal)
  const id = `card-${key}`
  if (context.chain.length > 0) return linkToCard(id, ordinal, context)
  const sides = renderSides(node, { ...context, idPrefix: `${id}-`, isCard: true }, renderTree)
  const card = renderFrame(ordinal, sides, note, site)
  context.page.cards.set(key, card)
  context.page.fields.set(key, sides.fields)
  if (!node.isAside) return card
  return h('details', { className: ['card-aside'] }, [h('summary', {}, [t(context.strings.card.asked)]), card])
}

function linkToCard(id: string, ordinal: number, { note, site }: RenderContext): Element {
  const question = note.facts.cards[ordinal]?.question
  return h('a', { className: ['internal-link'], href: hrefTo(note, id, site) }, [t(question || note.facts.title)])
}
