import type { ElementContent } from 'hast'

/** A part of a page without the copies that it embeds; the very same where it embeds nothing. */
export function withoutCopies(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  if (isCopy(node)) return { ...node, children: [] }
  const children = node.children.map(withoutCopies)
  return children.some((child, at) => child !== node.children[at]) ? { ...node, children } : node
}

function isCopy({ properties, tagName }: ElementContent & { type: 'element' }): boolean {
  const { className } = properties
  return tagName === 'div' && Array.isArray(className) && className.includes('markdown-embed')
}
