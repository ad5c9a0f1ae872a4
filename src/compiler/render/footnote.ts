import type { ElementContent } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Gives the list of footnotes that ends a text a label of its own, and its references with it.
 *
 * @param prefix stands before the other ids already
 */
export function prefixFootnoteLabel(children: readonly ElementContent[], prefix: string): void {
  const last = children.at(-1)
  if (last?.type !== 'element' || last.properties['dataFootnotes'] === undefined) return
  for (const label of last.children) {
    if (label.type === 'element' && label.properties['id'] === LABEL) label.properties['id'] = `${prefix}${LABEL}`
  }
  for (const child of children) {
    visit(child, 'element', ({ properties }) => {
      const describedBy = properties['ariaDescribedBy']
      if (Array.isArray(describedBy) && describedBy.includes(LABEL)) {
        properties['ariaDescribedBy'] = [`${prefix}${LABEL}`]
      }
    })
  }
}

// Fixed by mdast-util-to-hast.
const LABEL = 'footnote-label'
