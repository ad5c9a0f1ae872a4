import type { ElementContent } from 'hast'
import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { h } from './context.ts'
import type { RenderContext } from './context.ts'
import type { Section } from './section.ts'

/** Lets handlers give the blocks that links can name their fragments; like headings, only those of the page's own text. */
export function withBlockIds(handlers: Handlers, { chain, isCard }: RenderContext): Handlers {
  if (chain.length > 0 || isCard) return handlers
  const named: Handlers = {}
  const { root: _, ...others } = defaultHandlers
  const all: Handlers = { ...others, ...handlers }
  for (const type of NAMEABLE) {
    const handler = all[type]
    if (!handler) continue
    named[type] = (state: State, node: Nodes, parent: Parents | undefined) => {
      const made: ReturnType<typeof handler> = handler(state, node, parent)
      return node.data?.block === undefined ? made : giveId(made, `^${node.data.block}`)
    }
  }
  return { ...handlers, ...named }
}

const NAMEABLE = [
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'callout',
  'table',
  'code',
  'math',
  'html',
] as const

/** A block that has an id of its own, as a heading, gets a mark before it. */
function giveId(made: ElementContent | ElementContent[] | undefined, id: string): ElementContent | ElementContent[] {
  const [first, ...others] = Array.isArray(made) ? made : made ? [made] : []
  if (first?.type === 'element' && first.properties['id'] === undefined) {
    return [{ ...first, properties: { ...first.properties, id } }, ...others]
  }
  return [h('span', { id }), ...(first ? [first] : []), ...others]
}

/**
 * Cuts a block out of a note: a list item with its children, but without its siblings.
 *
 * @param id of the block, in small letters
 */
export function cutBlock(root: Root, id: string): Section | undefined {
  const block = findBlock(root, id)
  if (!block) return undefined
  const from = block.node.position?.start.line ?? 1
  return { nodes: [block.node], from, to: block.node.position?.end.line ?? from }
}

function findBlock(parent: Nodes, id: string): { node: RootContent } | undefined {
  if (!('children' in parent)) return undefined
  for (const node of parent.children) {
    if (node.data?.block === id)
      return {
        node:
          node.type === 'listItem' && parent.type === 'list'
            ? { ...parent, children: [node], position: node.position }
            : node,
      }
    const inside = findBlock(node, id)
    if (inside) return inside
  }
  return undefined
}
