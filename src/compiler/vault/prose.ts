import type { Nodes, Parents, Root } from 'mdast'
import { textOf } from '../syntax/heading.ts'

/**
 * The plain words of a note, as names are looked for in them: a line for each line of a paragraph, item, cell or heading. What is shown
 * but is none of them (links, code, formulas, tags) stands between {@link HIDDEN_FROM} and {@link HIDDEN_TO}; a line that begins with
 * {@link SECTION} names the fragment of the heading that what follows stands under. Cards are left out: they mostly repeat their notes.
 */
export function proseOf(root: Root): string {
  const lines: string[] = []
  for (const node of root.children) {
    if (node.type === 'heading' && node.data?.id !== undefined && !node.data.isRule)
      lines.push(`${SECTION}${node.data.id}`)
    addLines(node, lines)
  }
  return lines.join('\n')
}

export const HIDDEN_FROM = '\u0002'
export const HIDDEN_TO = '\u0003'
export const SECTION = '\u0001'

function addLines(node: Nodes, lines: string[]): void {
  if (!('children' in node)) return
  if (!HOLDS_WORDS.has(node.type)) {
    for (const child of node.children) addLines(child, lines)
    return
  }
  const text = wordsOf(node)
  if (/\p{L}/u.test(text)) lines.push(text)
}

const HOLDS_WORDS = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle'])

function wordsOf(node: Parents): string {
  let words = ''
  for (const child of node.children) {
    if (child.type === 'text') words += child.value.replace(MARKS, ' ')
    else if (child.type === 'break') words += '\n'
    else if (SETS_WORDS.has(child.type) && 'children' in child) words += wordsOf(child)
    else words += HIDDEN_FROM + shownWordsOf(child) + HIDDEN_TO
  }
  return words
}

/** What stands in a line of words for that which is none of them; to say a formula in words costs more than that is worth. */
function shownWordsOf(node: Nodes): string {
  if (HIDDEN.has(node.type)) return ''
  return node.type === 'inlineMath' ? '…' : textOf(node).replace(SPACES, ' ')
}

const SETS_WORDS = new Set(['emphasis', 'strong', 'delete', 'highlight'])
const HIDDEN = new Set([
  'card',
  'html',
  'image',
  'embed',
  'footnoteReference',
  'inlineFootnote',
  'clozeMark',
  'mdxTextExpression',
])
const MARKS = /[\u0001-\u0003]/g
const SPACES = /[\u0001-\u0003\s]+/g
