import type { Definition, Image, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/**
 * Turns references into the links and images that they mean, so that no later stage has to know of them.
 *
 *     | [words][name]
 *       ^^^^^^^^^^^^^
 *     | [name]: Note.md "title"
 *
 * @param text of the tree; most have no definitions at all
 */
export function inlineReferences(root: Root, text: string): void {
  if (!text.includes(']:') || !DEFINITION.test(text)) return
  const definitionByName = new Map<string, Definition>()
  visit(root, 'definition', (node) => {
    if (!definitionByName.has(node.identifier)) definitionByName.set(node.identifier, node)
  })
  if (definitionByName.size === 0) return
  visit(root, ['linkReference', 'imageReference'], (node, at, parent) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitionByName.get(node.identifier)
    if (!definition || !parent || !('children' in parent) || at === undefined) return
    const { url, title } = definition
    const place = { url, title: title ?? null, position: node.position }
    const inlined: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', ...place, children: node.children }
        : { type: 'image', ...place, alt: node.alt ?? null }
    parent.children.splice(at, 1, inlined)
    // The words of a link may hold references, too.
    return at
  })
}

// "[name]:", but no footnote's "[^name]:"
const DEFINITION = /(?<!\\)\[(?!\^)(?:[^[\]\\]|\\.)+\]:/s
