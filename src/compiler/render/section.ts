import type { Nodes, Root, RootContent } from 'mdast'

/** A piece of a note. */
export interface Section {
  nodes: RootContent[]
  /** First and last line of it in the note's body. */
  from: number
  to: number
}

/**
 * Cuts a section out of a note: from its heading to the next one of the same or a higher level. A heading that is only
 * dashes ends it like any other.
 *
 * @param id fragment of the heading; none for the whole note
 * @returns undefined when the note has no such heading
 */
export function cutSection(root: Root, id: string | undefined): Section | undefined {
  if (id === undefined) return { nodes: root.children, from: 1, to: Number.POSITIVE_INFINITY }
  const start = root.children.findIndex((node) => node.type === 'heading' && node.data?.id === id)
  const heading = root.children[start]
  if (heading?.type !== 'heading') return undefined
  const length = root.children
    .slice(start + 1)
    .findIndex((node) => node.type === 'heading' && node.depth <= heading.depth)
  const end = length < 0 ? root.children.length : start + 1 + length
  const next = root.children[end]
  return {
    nodes: root.children.slice(start, end),
    from: heading.position?.start.line ?? 1,
    to: next ? (next.position?.start.line ?? 1) - 1 : Number.POSITIVE_INFINITY,
  }
}

/** The definitions of a note's links and footnotes, which a piece of it may refer to. */
export function definitionsOf(root: Root, section: Section): RootContent[] {
  if (section.nodes === root.children) return []
  const inside = new Set<Nodes>(section.nodes)
  return definitionsAmong(root.children.filter((node) => !inside.has(node)))
}

/** A definition may stand in a quote or a list, too. */
function definitionsAmong(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node]
    return HOLDS_BLOCKS.has(node.type) && 'children' in node ? definitionsAmong(node.children) : []
  })
}

const HOLDS_BLOCKS = new Set(['blockquote', 'callout', 'list', 'listItem'])
