import type { Nodes } from 'mdast'
import type { Card } from './nodes.ts'

/** The cards below a node, in the order of the text: at its top level, or in the paragraphs that they were written in. */
export function cardsIn(node: Nodes): Card[] {
  if (node.type === 'card') return [node]
  return 'children' in node ? node.children.flatMap((child) => cardsIn(child)) : []
}
