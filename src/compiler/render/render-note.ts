import { hash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import type { ElementContent } from 'hast'
import type { IndexedNote } from '../links/index-links.ts'
import { h, t } from './context.ts'
import type { PageState, RenderContext, RenderSite, ShownField } from './context.ts'
import { outlineCard } from './card-outline.ts'
import { weighCard } from './card-weight.ts'
import { cssClassesOf } from './css-classes.ts'
import { withPlainLinks } from './plain-links.ts'
import { renderProperties } from './properties.ts'
import { stringsOf } from './language.ts'
import type { RenderedNote } from './rendered-note.ts'
import { addressOfSharedImage } from './shared-image.ts'
import { renderTree } from './to-hast.ts'
import { withoutCopies } from './without-copies.ts'

/** Renders a note's text: a pure function of its tree, of what its links mean, and of the trees that it embeds. */
export function renderNote(note: IndexedNote, site: RenderSite): RenderedText {
  const context = contextOf(note, site)
  const { page } = context
  const { html, htmlByCard, own } = write(context)
  const cards = [...htmlByCard].map(([key, cardHtml]) => weighCard(key, cardHtml, note, site))
  const properties = renderProperties(context)
  const image = addressOfSharedImage(context)
  const propertiesHtml = toHtml(properties)
  return {
    html,
    own: hash('sha256', withPlainLinks(own + propertiesHtml)).slice(0, 20),
    outline: note.facts.outline
      .filter((entry) => !entry.isAboveCards && entry.text !== '')
      .map(({ depth, text, id }) => ({ depth, text, id })),
    cards,
    properties: { count: properties.length, html: propertiesHtml },
    classes: cssClassesOf(note.facts.properties),
    ...(image === undefined ? {} : { image }),
    drawsInPage: page.drawsInPage,
    files: [...page.files],
    problems: page.problems,
    fields: page.fields,
  }
}

/** A note's page before others have their say on it. */
export interface RenderedText extends Omit<RenderedNote, 'backlinks'> {
  /** What stands in the fields of its cards, as trees; it is no part of the page. */
  fields: ReadonlyMap<string, readonly ShownField[]>
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
    return { html, htmlByCard: new Map(), own: html }
  }
}

interface WrittenPage {
  html: string
  htmlByCard: Map<string, string>
  /** The page without the copies that it embeds. */
  own: string
}

/** Writes a page; a card that is the same in the note and in its deck is written once. */
function stringify(children: readonly ElementContent[], page: PageState): WrittenPage {
  const keyByCard = new Map<ElementContent, string>([...page.cards].map(([key, card]) => [card, key]))
  const htmlByCard = new Map<string, string>()
  let html = ''
  let own = ''
  for (const child of children) {
    const key = keyByCard.get(child)
    const written = toHtml(child)
    html += written
    const rest = page.embeds > 0 ? withoutCopies(child) : child
    own += rest === child ? written : toHtml(rest)
    if (key !== undefined && child.type === 'element') {
      const outlined = outlineCard(child)
      htmlByCard.set(key, outlined === child ? written : toHtml(outlined))
    }
  }
  // A card within the author's own HTML was read anew with it, so it is not among the children.
  for (const [key, card] of page.cards) if (!htmlByCard.has(key)) htmlByCard.set(key, toHtml(outlineCard(card)))
  return { html, htmlByCard, own }
}
