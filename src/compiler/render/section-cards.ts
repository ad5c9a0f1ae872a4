import { fill, fillCount } from '../strings/fill.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { SectionMark } from './section-mark.ts'

/**
 * The cards of other notes that were made from a section: their number, and their questions.
 *
 * @param id fragment of the section's heading
 * @returns none where there is no such card
 */
export function markCards(id: string, { note, site, strings }: RenderContext): SectionMark | undefined {
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
  return {
    words: [
      t(fillCount(counts.cards, cards.length + more, language)),
      h('span', { className: ['out-of-sight'] }, [t(` ${card.madeFromSection}`)]),
    ],
    entries: [...entries, ...rest],
  }
}
