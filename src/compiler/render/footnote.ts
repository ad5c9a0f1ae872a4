import type { ElementContent } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Gives the list of footnotes that ends a copy or a card a label of its own, and its references with it.
 *
 * @param prefix stands before the other ids already; empty on the page's own text
 */
export function prefixFootnoteLabel(children: readonly ElementContent[], prefix: string): void {
  const last = children.at(-1)
  const hasFootnotes = last?.type === 'element' && last.properties['dataFootnotes'] !== undefined
  if (prefix === '' || !hasFootnotes) return
  for (const child of children) {
    visit(child, 'element', ({ properties }) => {
      if (properties['id'] === LABEL) properties['id'] = `${prefix}${LABEL}`
      const describedBy = properties['ariaDescribedBy']
      if (Array.isArray(describedBy) && describedBy.includes(LABEL))
        properties['ariaDescribedBy'] = [`${prefix}${LABEL}`]
    })
  }
}

// Fixed by mdast-util-to-hast.
const LABEL = 'footnote-label'
