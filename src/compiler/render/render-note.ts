import { toHtml } from 'hast-util-to-html'
import type { ElementContent } from 'hast'
import type { IndexedNote } from '../links/index-links.ts'
import { h, t } from './context.ts'
import type { PageState, RenderContext, RenderSite, ShownField } from './context.ts'
import { outlineCard } from './card-outline.ts'
import { weighCard } from './card-weight.ts'
import { cssClassesOf } from './css-classes.ts'
import { renderProperties } from './properties.ts'
import { stringsOf } from './language.ts'
import type { RenderedNote } from './rendered-note.ts'
import { hashSearchText, writeCardSearchText, writeSearchText } from './search-text.ts'
import type { SearchText } from './search-text.ts'
import { addressOfSharedImage } from './shared-image.ts'
import { renderTree } from './to-hast.ts'

/** Renders a note's text: a pure function of its tree, of what its links mean, and of the trees that it embeds. */
export function renderNote(note: IndexedNote, site: RenderSite): RenderedText {
  const context = contextOf(note, site)
  const { page } = context
  const { html, htmlByCard, words } = write(context)
  const cards = [...htmlByCard].map(([key, cardHtml]) => weighCard(key, cardHtml, note, site))
  const properties = renderProperties(context)
  const image = addressOfSharedImage(context)
  const search = { ...words, properties: writeSearchText(properties) }
  return {
    html,
    own: hashSearchText(search),
    outline: note.facts.outline
      .filter((entry) => !entry.isAboveCards && entry.text !== '')
      .map(({ depth, text, id }) => ({ depth, text, id })),
    cards,
    properties: { count: properties.length, html: toHtml(properties) },
    classes: cssClassesOf(note.facts.properties),
    ...(image === undefined ? {} : { image }),
    drawsInPage: page.drawsInPage,
    files: [...page.files],
    problems: page.problems,
    fields: page.fields,
    search,
  }
}

/** A note's page before others have their say on it. */
export interface RenderedText extends Omit<RenderedNote, 'backlinks'> {
  /** What stands in the fields of its cards, as trees; it is no part of the page. */
  fields: ReadonlyMap<string, readonly ShownField[]>
  /** What the search is to find of it; no part of the page either. */
  search: SearchText
}

/** Where the renderer stands before it has begun with a note's page. */
export function contextOf(note: IndexedNote, site: RenderSite): RenderContext {
  return { site, note, page: emptyPage(), strings: stringsOf(note, site), chain: [], idPrefix: '' }
}

function emptyPage(): PageState {
  return { cards: new Map(), fields: new Map(), files: new Set(), embeds: 0, drawsInPage: false, problems: [] }
}

function write(context: RenderContext): WrittenPage {
  const { note, site, page, strings } = context
  try {
    return stringify(renderTree(site.rootOf(note.path), context), page)
  } catch (error) {
    // A thousand levels that could be read may still exhaust the stack of whatever writes them.
    if (!(error instanceof RangeError)) throw error
    page.problems.push({ kind: 'nestedTooDeep', path: note.path, place: { line: 1, column: 1 }, subject: '' })
    const html = toHtml(h('p', {}, [t(strings.text.tooDeep)]))
    return { html, htmlByCard: new Map(), words: { note: html, cards: {} } }
  }
}

interface WrittenPage {
  html: string
  htmlByCard: Map<string, string>
  words: Omit<SearchText, 'properties'>
}

/** Writes a page; a card that is the same in the note and in its deck is written once. */
function stringify(children: readonly ElementContent[], page: PageState): WrittenPage {
  const keyByCard = new Map<ElementContent, string>([...page.cards].map(([key, card]) => [card, key]))
  const htmlByCard = new Map<string, string>()
  let html = ''
  for (const child of children) {
    const key = keyByCard.get(child)
    const written = toHtml(child)
    html += written
    if (key !== undefined && child.type === 'element') {
      const outlined = outlineCard(child)
      htmlByCard.set(key, outlined === child ? written : toHtml(outlined))
    }
  }
  // A card within the author's own HTML was read anew with it, so it is not among the children.
  for (const [key, card] of page.cards) if (!htmlByCard.has(key)) htmlByCard.set(key, toHtml(outlineCard(card)))
  const cards = [...page.cards].map(([key, card]) => [key, writeCardSearchText(card)])
  return { html, htmlByCard, words: { note: writeSearchText(children), cards: Object.fromEntries(cards) } }
}
