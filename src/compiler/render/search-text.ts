import { hash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'

/**
 * What the search is to find of a note: HTML of nothing but words, headings with their ids, and the tags that part words. It says
 * nothing of looks, nor where links lead, so it stays the same where other notes are renamed.
 */
export interface SearchText {
  note: string
  properties: string
  /** By key. */
  cards: Record<string, string>
}

/** Hash of what the search is to find of a note. */
export function hashSearchText(text: SearchText): string {
  return hash('sha256', JSON.stringify(text)).slice(0, 20)
}

/**
 * Writes what the search is to find in a part of a page. Copies of other notes are found where they were written, cards on their own,
 * and nobody looks for the page's furniture.
 */
export function writeSearchText(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => writeNode(node, undefined)).join('')
}

/** The same of a card, which a note leaves out. */
export function writeCardSearchText(card: Element): string {
  return card.children.map((node) => writeNode(node, card)).join('')
}

function writeNode(node: ElementContent, parent: Element | undefined): string {
  if (node.type === 'text') return escape(node.value)
  if (node.type !== 'element' || isPassedOver(node, parent)) return ''
  const { tagName, children, properties } = node
  if (tagName === 'br') return '<br>'
  const inside = children.map((child) => writeNode(child, node)).join('')
  if (!HEADING.test(tagName)) return SENTENCES.has(tagName) ? `<${tagName}>${inside}</${tagName}>` : inside
  const { id } = properties
  const attribute = typeof id === 'string' ? ` id="${escape(id).replaceAll('"', '&quot;')}"` : ''
  return `<${tagName}${attribute}>${inside}</${tagName}>`
}

const HEADING = /^h[1-6]$/

/**
 * Tags that Pagefind sets a full stop behind; all others are nothing to it.
 *
 * @see https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/fossick/parser.rs
 */
const SENTENCES = new Set(['p', 'td', 'div', 'ul', 'li', 'dl', 'dt', 'dd', 'article', 'section'])

/** Elements whose text is no text of a page to Pagefind, and cards, which are found on their own. */
const WITHOUT_WORDS = new Set(
  'head style script noscript label form svg footer nav iframe template flip-card'.split(' '),
)

/** Classes of what stands elsewhere, and of furniture. */
const PASSED_OVER = new Set(
  'markdown-embed mermaid-drawing cards-heading section-cards card-head card-turn card-foot'.split(' '),
)

/** Whose label is the page's, not the author's. */
const LABELLED = new Map([
  ['card-aside', 'summary'],
  ['plugin-block', 'summary'],
  ['mermaid-source', 'summary'],
  ['footnotes', 'h2'],
])

function isPassedOver({ tagName, properties }: Element, parent: Element | undefined): boolean {
  if (WITHOUT_WORDS.has(tagName) || properties['dataFootnoteBackref'] !== undefined) return true
  const classes = classesOf(properties)
  return (
    classes.some((name) => PASSED_OVER.has(name)) ||
    (classes.includes('cloze') && classes.includes('is-blank')) ||
    (classes.includes('internal-embed') && classes.some((name) => /^is-(?:missing|cycle|too-deep)$/.test(name))) ||
    (parent !== undefined && classesOf(parent.properties).some((name) => LABELLED.get(name) === tagName))
  )
}

function classesOf({ className }: Element['properties']): string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Not `"`, at which Pagefind sees a sentence end. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
