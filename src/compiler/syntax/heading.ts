import { toString } from 'mdast-util-to-string'
import type { Heading, Root, RootContent } from 'mdast'
import type { VersoData } from './node-data.ts'
import { wordsOfTex } from './tex-words.ts'

/**
 * Marks the headings of a note: gives each a fragment, and tells dash lines and headings above nothing but cards.
 *
 *     | # ----------
 *       ^^^^^^^^^^^^  a line that the author draws; it still ends the section before it
 */
export function markHeadings(root: Root): void {
  const taken = new Map<string, number>()
  markRules(root)
  const aboveCards = headingsAboveCards(root)
  for (const node of root.children) {
    if (node.type !== 'heading' || node.data?.isRule) continue
    const data: VersoData = (node.data ??= {})
    data.id = takeId(headingText(node), taken)
    if (aboveCards.has(node)) data.isAboveCards = true
  }
}

/** Marks the dash lines alone, as in a card, whose headings are no places of the note. */
export function markRules(root: Root): void {
  for (const node of root.children) {
    if (node.type === 'heading' && isDashes(headingText(node))) node.data = { ...node.data, isRule: true }
  }
}

/** The words of a heading, blanks folded, as the contents show them. */
export function headingText(heading: Heading): string {
  return textOf(heading).replace(/\s+/gu, ' ').trim()
}

/** Plain text of a node, in which a link counts as what it shows. */
export function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if ('type' in node && node.type === 'wikiLink' && 'value' in node)
    return String(('alias' in node && node.alias) || node.value)
  if ('type' in node && (node.type === 'break' || node.type === 'embed')) return node.type === 'break' ? '\n' : ''
  if ('type' in node && node.type === 'inlineFootnote') return ''
  if ('type' in node && (node.type === 'inlineMath' || node.type === 'math') && 'value' in node)
    return wordsOfTex(String(node.value))
  if ('children' in node && Array.isArray(node.children)) return node.children.map(textOf).join('')
  return toString(node, { includeHtml: false })
}

/**
 * Makes a fragment of a heading's words: letters and digits of any script stay, the rest becomes dashes.
 * It is never empty, and unique among those taken so far.
 *
 * @param taken how often each was wanted
 */
function takeId(text: string, taken: Map<string, number>): string {
  const plain =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'section'
  // What a card is known by on its page is not for headings.
  let id = /^card-[\da-f]/.test(plain) ? `heading-${plain}` : plain
  let count = taken.get(plain) ?? 0
  for (; taken.has(id); count += 1) id = `${plain}-${count + 1}`
  taken.set(plain, count)
  taken.set(id, taken.get(id) ?? 0)
  return id
}

function isDashes(text: string): boolean {
  return /^[-–—_=]{2,}$/u.test(text.replaceAll(' ', ''))
}

/** The headings with nothing below them but cards and headings above cards. */
function headingsAboveCards({ children }: Root): Set<RootContent> {
  const found = new Set<RootContent>()
  const sectionsBelow: { depth: number; hasCards: boolean; isMixed: boolean }[] = []
  let hasCards = false
  let isMixed = false
  for (const node of children.toReversed()) {
    if (node.type === 'card') hasCards = true
    else if (node.type !== 'heading') isMixed = true
    else {
      for (let inner = sectionsBelow.at(-1); inner && inner.depth > node.depth; inner = sectionsBelow.at(-1)) {
        hasCards ||= inner.hasCards
        isMixed ||= inner.isMixed
        sectionsBelow.pop()
      }
      if (hasCards && !isMixed) found.add(node)
      sectionsBelow.push({ depth: node.depth, hasCards, isMixed })
      hasCards = false
      isMixed = false
    }
  }
  return found
}
