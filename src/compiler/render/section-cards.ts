import type { Element } from 'hast'
import { fill, fillCount } from '../strings/fill.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'

/**
 * The cards of other notes that were made from a section: a mark that unfolds to their questions. It stands behind the heading and
 * not in it, so it is no part of its words.
 *
 * @param id fragment of the section's heading
 * @returns none where there is no such card
 */
export function renderCardsFrom(id: string, { note, site, strings }: RenderContext): Element | undefined {
  const found = site.sourceLinks.cardsFrom(note.path).get(id)
  if (!found) return undefined
  const { cards, more } = found
  const { card, counts, language } = strings
  const entries = cards.map(({ question, title, address }) =>
    h('li', {}, [
      h('a', { href: site.base + address }, [t(question)]),
      t(' '),
      h('span', { className: ['section-cards-note'] }, [t(title)]),
    ]),
  )
  const others = fill(card.more, { cards: fillCount(counts.moreCards, more, language) })
  const rest = more > 0 ? [h('li', { className: ['section-cards-note'] }, [t(others)])] : []
  return h('details', { className: ['section-cards'] }, [
    h('summary', {}, [
      t(fillCount(counts.cards, cards.length + more, language)),
      h('span', { className: ['out-of-sight'] }, [t(` ${card.madeFromSection}`)]),
    ]),
    h('ul', { role: 'list' }, [...entries, ...rest]),
  ])
}
