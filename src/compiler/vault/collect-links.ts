import type { Link, Image, Nodes, PhrasingContent } from 'mdast'
import { markdownTarget } from '../syntax/link-target.ts'
import type { Origin } from '../syntax/node-data.ts'
import type { Embed, WikiLink } from '../syntax/nodes.ts'
import { addDrawing } from './collect-drawings.ts'
import type { DrawingFact, LinkFact } from './facts.ts'
import { cutSentences, writeSentence } from './sentence.ts'

/** What links are collected into, and where the walk is. */
export interface LinkCollector {
  links: LinkFact[]
  sentences: string[]
  drawings: DrawingFact[]
  origin: Origin
  section?: string
  card?: number
}

/** Collects the links and embeds below a node, each with the sentence that it stands in. */
export function collectLinks(node: Nodes, into: LinkCollector): void {
  if (isLinkNode(node)) addLink(node, into)
  if (node.type === 'code') addDrawing(node, into.origin, into.drawings)
  if (!('children' in node)) return
  if (HOLDS_SENTENCES.has(node.type)) collectSentences(node, into)
  else for (const child of node.children) collectLinks(child, into)
}

const HOLDS_SENTENCES = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle'])

type LinkNode = WikiLink | Embed | Link | Image

function isLinkNode(node: Nodes): node is LinkNode {
  return node.type === 'wikiLink' || node.type === 'embed' || node.type === 'link' || node.type === 'image'
}

function collectSentences(node: Nodes, into: LinkCollector): void {
  const first = into.links.length
  if ('children' in node) for (const child of node.children) collectLinks(child, into)
  if (into.links.length === first || !('children' in node)) return
  let ordinal = first
  for (const sentence of cutSentences(node.children as PhrasingContent[])) {
    const before = ordinal
    for (const found of linkNodes(sentence)) {
      const link = into.links[ordinal]
      if (!link) throw new Error('a sentence holds more links than its paragraph')
      found.data = { ...found.data, link: ordinal }
      link.sentence = into.sentences.length
      ordinal += 1
    }
    if (ordinal > before) into.sentences.push(writeSentence(sentence))
  }
}

function linkNodes(nodes: readonly PhrasingContent[]): LinkNode[] {
  return nodes.flatMap((node) => {
    const own = isLinkNode(node) && writtenOf(node) !== undefined ? [node] : []
    return 'children' in node ? [...own, ...linkNodes(node.children)] : own
  })
}

function writtenOf(node: LinkNode): string | undefined {
  return 'url' in node ? markdownTarget(node.url) : node.value
}

function addLink(node: LinkNode, into: LinkCollector): void {
  const written = writtenOf(node)
  const start = node.position?.start
  if (written === undefined || !start) return
  // By it the link is found on its page, and a fault that rendering brings to light is told where it was written.
  node.data = { ...node.data, link: into.links.length }
  into.links.push({
    kind: node.type === 'embed' || node.type === 'image' ? 'embed' : 'link',
    written,
    place: {
      line: start.line + into.origin.line,
      column: start.column + (start.line === 1 ? into.origin.column : 0),
    },
    ...(into.section === undefined ? {} : { section: into.section }),
    ...(into.card === undefined ? {} : { card: into.card }),
  })
}
