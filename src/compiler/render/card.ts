import type { Element, ElementContent } from 'hast'
import { deckWords } from '../graph/decks.ts'
import { ADD_REVERSE } from '../syntax/card-asks.ts'
import type { Card } from '../syntax/nodes.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { RenderTree } from './embed.ts'
import { linkToTag } from './tag.ts'

/**
 * A card: its question, and the answer in a disclosure, so that it works before and without its script.
 *
 * @param renderTree renders a field in the context of the card
 */
export function renderCard(node: Card, context: RenderContext, renderTree: RenderTree): Element {
  const { note, site } = context
  const ordinal = node.data?.card ?? 0
  const key = note.cardKeys[ordinal] ?? String(ordinal)
  const id = `card-${key}`
  const [front, ...backs] = node.fields
    .filter(({ name }) => name !== ADD_REVERSE)
    .map((field, at) => renderTree(field.root, { ...context, idPrefix: `${id}-${at}-`, isCard: true }))
  const question =
    front && front.length > 0 ? front : [h('p', { className: ['card-empty'] }, [t('This card has no question.')])]
  const card = h('flip-card', {}, [
    h('section', { className: ['card'], id, dataCard: key }, [
      h('header', { className: ['card-head'] }, [
        renderPlace(id, ordinal, context),
        ...renderTags(node.tags, site.base),
      ]),
      h('div', { className: ['card-front'] }, question),
      h('details', { className: ['card-answer'] }, [
        h('summary', {}, [h('span', { className: ['card-turn'] }, [t('Turn over')])]),
        h('div', { className: ['card-back'] }, backs.flat()),
      ]),
      h('footer', { className: ['card-foot'] }, renderDeck(ordinal, context)),
    ]),
  ])
  context.page.cards.set(key, card)
  return card
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
