/** A part of a page: what it holds, and what it is called. */
export interface PagePart {
  title: string
  /** Elements of the page itself; who shows them elsewhere copies them. */
  nodes: readonly Element[]
  /** Language and direction of the note, where it says so. */
  lang?: string
  dir?: string
}

/**
 * Cuts out of a page what a fragment names: a section with its heading, a block, a card, a footnote. Without a fragment, or where
 * the page has no such place, it is the note's text, or whatever the page shows.
 *
 * @param id that the fragment names, empty where there is none
 */
export function cutPart(page: Document, id: string): PagePart {
  const title = page.querySelector('.page-title, h1')?.textContent?.trim() || page.title
  const main = page.querySelector('main') ?? page.body
  const speech = speechOf(main.querySelector('[data-note]'))
  const place = id === '' ? null : page.getElementById(id)
  if (place && main.contains(place) && place !== main) {
    const nodes = HEADING.test(place.localName) ? sectionBelow(place) : [blockRound(place)]
    return { title, nodes, ...speech }
  }
  const text = main.querySelector('[data-note]')
  if (!text) return { title, nodes: [...main.children].filter(({ localName }) => localName !== 'script') }
  return { title, nodes: text.children.length > 0 ? [...text.children] : [text], ...speech }
}

function speechOf(text: Element | null): Pick<PagePart, 'lang' | 'dir'> {
  const [lang, dir] = [text?.getAttribute('lang'), text?.getAttribute('dir')]
  return { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}) }
}

const HEADING = /^h[1-6]$/

/** The heading and what follows, up to the next one that stands no deeper. */
function sectionBelow(heading: Element): Element[] {
  const nodes = [heading]
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (HEADING.test(next.localName) && next.localName <= heading.localName) break
    nodes.push(next)
  }
  return nodes
}

/** The least that can stand by itself: an item is nothing without its list, and a card turns only as a whole. */
function blockRound(place: Element): Element {
  const block = place.closest(
    'flip-card, table, li, .internal-embed, .callout, p, pre, blockquote, figure, math-block, details',
  )
  return block ?? place
}
