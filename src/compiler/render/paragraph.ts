import type { ElementContent } from 'hast'
import type { Paragraph, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { isTransclusion } from './embed.ts'
import { h } from './context.ts'
import type { RenderContext } from './context.ts'
import { setFigures } from './figure.ts'

/** A paragraph. A transclusion in it is a block, so it parts the words before it from those after it. */
export function renderParagraph(
  state: State,
  node: Paragraph,
  context: RenderContext,
): ElementContent | ElementContent[] {
  if (!node.children.some((child) => isTransclusion(child, context))) {
    // HTML knows no block in a paragraph, however deep.
    return h(holdsTransclusion(node.children, context) ? 'div' : 'p', {}, elementsOf(state, node))
  }
  const parts: ElementContent[] = []
  let words: PhrasingContent[] = []
  const endWords = (): void => {
    const children = trimBlanks(elementsOf(state, { ...node, children: words }))
    if (children.length > 0) parts.push(h('p', {}, children))
    words = []
  }
  for (const child of node.children) {
    if (isTransclusion(child, context)) {
      endWords()
      parts.push(...elementsOf(state, { ...node, children: [child] }))
    } else {
      words.push(child)
    }
  }
  endWords()
  return parts
}

function holdsTransclusion(nodes: readonly PhrasingContent[], context: RenderContext): boolean {
  return nodes.some(
    (node) => isTransclusion(node, context) || ('children' in node && holdsTransclusion(node.children, context)),
  )
}

function elementsOf(state: State, node: Paragraph): ElementContent[] {
  return setFigures(state.all(node))
}

/** Drops line breaks and blanks that stood beside the transclusion. */
function trimBlanks(children: ElementContent[]): ElementContent[] {
  const isBlank = (child: ElementContent | undefined): boolean =>
    child !== undefined &&
    ((child.type === 'text' && child.value.trim() === '') || (child.type === 'element' && child.tagName === 'br'))
  const from = children.findIndex((child) => !isBlank(child))
  const to = children.findLastIndex((child) => !isBlank(child))
  return from < 0 ? [] : children.slice(from, to + 1)
}
