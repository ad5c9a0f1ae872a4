import type { Element, ElementContent } from 'hast'
import { deckWords } from '../graph/decks.ts'
import type { Card } from '../syntax/cards/nodes.ts'
import { renderSides } from './card-sides.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { RenderTree } from './embed.ts'
import { linkToTag } from './tag.ts'

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
  const { front, back } = renderSides(node, { ...context, idPrefix: `${id}-`, isCard: true }, renderTree)
  const card = h('flip-card', {}, [
    h('section', { className: ['card'], id, dataCard: key, dataAsks: node.asks }, [
      h('header', { className: ['card-head'] }, [
        renderPlace(id, ordinal, context),
        ...renderTags(note.facts.cards[ordinal]?.tags ?? node.tags, site.base),
      ]),
      h('div', { className: ['card-front'] }, orSay(front, 'This card has no question.')),
      h('details', { className: ['card-answer'] }, [
        h('summary', {}, [h('span', { className: ['card-turn'] }, [t('Turn over')])]),
        h('div', { className: ['card-back'] }, orSay(back, 'Nothing stands on the back.')),
      ]),
      h('footer', { className: ['card-foot'] }, renderDeck(ordinal, context)),
    ]),
  ])
  context.page.cards.set(key, card)
  if (!node.isAside) return card
  return h('details', { className: ['card-aside'] }, [h('summary', {}, [t('Asked on a card')]), card])
}

function orSay(side: ElementContent[], words: string): ElementContent[] {
  return side.length > 0 ? side : [h('p', { className: ['card-empty'] }, [t(words)])]
}

function linkToCard(id: string, ordinal: number, { note, site }: RenderContext): Element {
  const question = note.facts.cards[ordinal]?.question
  return h('a', { className: ['internal-link'], href: hrefTo(note, id, site) }, [t(question || note.facts.title)])
}

/** Note and headings above the card, as a link to it. */
function renderPlace(id: string, ordinal: number, { note, site }: RenderContext): Element {
  const headings = note.facts.cards[ordinal]?.headings ?? []
  const place = [note.facts.title, ...headings].join(' › ')
  return h('a', { className: ['card-place'], href: hrefTo(note, id, site) }, [t(place)])
}

function renderTags(tags: readonly string[], base: string): ElementContent[] {
  if (tags.length === 0) return []
  const links = tags.map((tag) => linkToTag(tag, `#${tag}`, base))
  return [h('span', { className: ['card-tags'] }, links)]
}

function renderDeck(ordinal: number, { note, site }: RenderContext): ElementContent[] {
  const deck = note.facts.cards[ordinal]?.deck
  if (deck === undefined) return []
  const { name, address } = site.index.decks.find(deck)
  return [h('a', { className: ['card-deck'], href: site.base + address }, [t(deckWords(name))])]
}
