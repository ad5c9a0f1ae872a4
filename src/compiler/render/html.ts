import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'

/** Whether a tree holds HTML that the author wrote, comments left out. */
export function holdsHtml(root: Root): boolean {
  return root.children.some(holdsRaw)
}

/**
 * Reads the author's HTML into the tree, once, and takes out comments and what would act on its own: scripts,
 * styles, event attributes, addresses that are scripts.
 */
export function readHtml(root: Root): Root {
  const read = raw(root)
  if (read.type !== 'root') throw new TypeError('hast-util-raw gave back no root')
  takeOutActions(read)
  return read
}

const ACTING = new Set(['script', 'style', 'base', 'meta', 'link', 'object', 'embed', 'form', 'template'])
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'xLinkHref',
  'poster',
  'background',
  'to',
  'from',
  'values',
])

function holdsRaw(node: RootContent): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw))
}

function takeOutActions(node: Root | Element): void {
  node.children = node.children.filter(
    (child) => child.type !== 'comment' && !(child.type === 'element' && ACTING.has(child.tagName)),
  )
  for (const child of node.children) {
    if (child.type !== 'element') continue
    for (const [name, value] of Object.entries(child.properties)) {
      if (/^on/i.test(name) || name === 'srcDoc' || (ADDRESSES.has(name) && isScriptAddress(value)))
        delete child.properties[name]
    }
    takeOutActions(child)
  }
}

function isScriptAddress(value: unknown): boolean {
  return typeof value === 'string' && /^(?:javascript|vbscript):/i.test(value.replace(/[\s\u0000-\u001f]/g, ''))
}
