import type { Nodes, Root, RootContent } from 'mdast'
import { headingText } from '../syntax/heading.ts'
import type { HeadingFact } from '../vault/facts.ts'

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
  const nodes = sliceSection(root.children, start)
  if (nodes.length === 0) return undefined
  const next = root.children[start + nodes.length]
  return {
    nodes,
    from: nodes[0]?.position?.start.line ?? 1,
    to: next ? (next.position?.start.line ?? 1) - 1 : Number.POSITIVE_INFINITY,
  }
}

/**
 * Cuts a section out of a card.
 *
 * @param heading which of the headings in its fields
 * @returns a piece that holds no line of the note, for places in a card are those of its field
 */
export function cutCardSection(root: Root, card: number, heading: HeadingFact): Section | undefined {
  const node = root.children.find((child) => child.type === 'card' && child.data?.card === card)
  if (node?.type !== 'card') return undefined
  for (const { root: field } of node.fields) {
    const start = field.children.findIndex(
      (child) => child.type === 'heading' && child.depth === heading.depth && headingText(child) === heading.text,
    )
    const nodes = sliceSection(field.children, start)
    if (nodes.length > 0) {
      const definitions = definitionsOf(field, { nodes, ...NOWHERE })
      return { nodes: [...nodes, ...definitions], ...NOWHERE }
    }
  }
  return undefined
}

const NOWHERE = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }

/** @returns the heading at `start` and what is below it; nothing where no heading is */
function sliceSection(children: readonly RootContent[], start: number): RootContent[] {
  const heading = children[start]
  if (heading?.type !== 'heading') return []
  const length = children.slice(start + 1).findIndex((node) => node.type === 'heading' && node.depth <= heading.depth)
  return children.slice(start, length < 0 ? undefined : start + 1 + length)
}

/** The definitions of a note's links and footnotes, which a piece of it may refer to. */
export function definitionsOf(root: Root, section: Section): RootContent[] {
  if (section.nodes === root.children) return []
  const inside = new Set<Nodes>(section.nodes)
  return definitionsAmong(root.children.filter((node) => !inside.has(node)))
}

/** The definitions among some blocks; they may stand in a quote or a list, too. */
export function definitionsAmong(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return [node]
    return HOLDS_BLOCKS.has(node.type) && 'children' in node ? definitionsAmong(node.children) : []
  })
}

const HOLDS_BLOCKS = new Set(['blockquote', 'callout', 'list', 'listItem'])
