import type { Element, ElementContent } from 'hast'
import { deckAddress } from '../graph/decks.ts'
import type { Card } from '../syntax/nodes.ts'
import { deckOf } from '../vault/deck.ts'
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
      h('footer', { className: ['card-foot'] }, [renderDeck(note.path, site.base)]),
    ]),
  ])
  context.page.cards.set(key, card)
  return card
}

// What stands in it only tells Anki to ask both ways.
const ADD_REVERSE = 'Add Reverse'

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

function renderDeck(path: string, base: string): Element {
  const deck = deckOf(path)
  return h('a', { className: ['card-deck'], href: base + deckAddress(deck) }, [t(deck)])
}
