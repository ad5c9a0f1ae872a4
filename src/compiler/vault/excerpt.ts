import type { RootContent } from 'mdast'
import { textOf } from '../syntax/heading.ts'

/** The first words of a text in about 200 characters; headings only where there is nothing else. */
export function excerptOf(nodes: readonly RootContent[]): string {
  const words = (taken: readonly RootContent[]): string => {
    let text = ''
    for (const node of taken) {
      if (node.type === 'card' || node.type === 'html' || node.type === 'code' || node.type.startsWith('mdx')) continue
      text = `${text} ${spacedTextOf(node)}`.replace(/\s+/gu, ' ').trim()
      if (text.length > EXCERPT_LENGTH)
        return `${text.slice(0, text.lastIndexOf(' ', EXCERPT_LENGTH) + 1).trim() || text.slice(0, EXCERPT_LENGTH)}…`
    }
    return text
  }
  return words(nodes.filter((node) => node.type !== 'heading')) || words(nodes)
}

const EXCERPT_LENGTH = 200

const HOLDS_WORDS = new Set(['paragraph', 'heading', 'calloutTitle'])

function spacedTextOf(node: RootContent): string {
  if ('children' in node && !('value' in node) && !HOLDS_WORDS.has(node.type)) {
    return node.children
      .map((child) => spacedTextOf(child))
      .filter((text) => text !== '')
      .join(node.type === 'tableRow' || node.type === 'list' || node.type === 'callout' ? ' · ' : ' ')
  }
  return textOf(node)
}
