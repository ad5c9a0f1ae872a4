import type { Element, ElementContent } from 'hast'
import { deckWords } from '../graph/decks.ts'
import type { IndexedNote } from '../links/index-links.ts'
import { fill, sayNumber } from '../strings/fill.ts'
import type { CardSides } from './card-sides.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderSite } from './context.ts'
import { languageAttributes, stringsOf } from './language.ts'
import { linkToTag } from './tag.ts'
import { words } from './words.ts'

/**
 * The card round its two sides: where it stands and its tags above, its deck below.
 *
 * @param ordinal of the card in its note
 */
export function renderFrame(
  ordinal: number,
  { front, back }: Pick<CardSides, 'front' | 'back'>,
  note: IndexedNote,
  site: RenderSite,
): Element {
  const { card } = stringsOf(note, site)
  const key = note.cardKeys[ordinal] ?? String(ordinal)
  const id = `card-${key}`
  const { asks: dataAsks = 'front', tags = [] } = note.facts.cards[ordinal] ?? {}
  return h('flip-card', {}, [
    h('section', { className: ['card'], id, dataCard: key, dataAsks, ...languageAttributes(note, site) }, [
      h('header', { className: ['card-head'] }, [renderPlace(id, ordinal, note, site), ...renderTags(tags, site.base)]),
      h('div', { className: ['card-front'] }, orSay(front, card.noQuestion)),
      h('details', { className: ['card-answer'] }, [
        h('summary', {}, [h('span', { className: ['card-turn'] }, [t(card.turnOver)])]),
        h('div', { className: ['card-back'] }, orSay(back, card.noAnswer)),
      ]),
      h('footer', { className: ['card-foot'] }, [
        ...renderDeck(ordinal, note, site),
        ...renderAbout(ordinal, note, site),
      ]),
    ]),
  ])
}

function orSay(side: ElementContent[], said: string): ElementContent[] {
  return side.length > 0 ? side : [h('p', { className: ['card-empty'] }, [t(said)])]
}

/** Note and headings above the card, as a link to it. */
function renderPlace(id: string, ordinal: number, note: IndexedNote, site: RenderSite): Element {
  const headings = note.facts.cards[ordinal]?.headings ?? []
  const place = [note.facts.title, ...headings].join(' › ')
  return h('a', { className: ['card-place'], href: hrefTo(note, id, site) }, [t(place)])
}

function renderTags(tags: readonly string[], base: string): ElementContent[] {
  if (tags.length === 0) return []
  const links = tags.map((tag) => linkToTag(tag, `#${tag}`, base))
  return [h('span', { className: ['card-tags'] }, links)]
}

function renderDeck(ordinal: number, note: IndexedNote, site: RenderSite): ElementContent[] {
  const deck = note.facts.cards[ordinal]?.deck
  if (deck === undefined) return []
  const { name, address } = site.index.decks.find(deck)
  const dataLabel = stringsOf(note, site).card.deck
  return [h('a', { className: ['card-deck'], dataLabel, href: site.base + address }, [t(deckWords(name))])]
}

/** The sections that it was made from: they say what it is about, so only who has turned it is told. */
function renderAbout(ordinal: number, note: IndexedNote, site: RenderSite): ElementContent[] {
  const { links, more } = site.sourceLinks.aboutOf(note.path, ordinal)
  if (links.length === 0) return []
  const shown = links.flatMap(({ title, heading, address }, at) => [
    ...(at === 0 ? [] : [t(', ')]),
    h('a', { href: site.base + address }, [t(heading === undefined ? title : `${title} › ${heading}`)]),
  ])
  const { card, language } = stringsOf(note, site)
  const said = more > 0 ? fill(card.aboutMore, { count: sayNumber(more, language) }) : card.about
  return [h('p', { className: ['card-about'] }, words(said, { sections: shown }))]
}
