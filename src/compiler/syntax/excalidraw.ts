import type { Root, RootContent } from 'mdast'
import { headingText } from './heading.ts'
import { EXCALIDRAW } from './plugin-block.ts'

/**
 * Leaves of a note that is an Excalidraw drawing what a reader can use: a block that stands for the drawing, and its words.
 *
 *     | # Excalidraw Data
 *     | ## Text Elements
 *     | Two sides ^q1w2e3r4
 *       ^^^^^^^^^
 *     | ## Drawing
 *
 * What the author wrote above the data stays.
 */
export function keepWordsOfDrawing(root: Root): void {
  const start = root.children.findIndex((node) => DATA.has(titleOf(node)))
  const [above, data] = start < 0 ? [root.children, []] : [root.children.slice(0, start), root.children.slice(start)]
  const words = data.findIndex((node) => titleOf(node) === 'text elements') + 1
  const after = data.findIndex((node, at) => at >= words && DATA.has(titleOf(node)))
  const texts = words === 0 ? [] : data.slice(words, after < 0 ? data.length : after)
  const place = data[0]?.position
  root.children = [
    ...above.filter((node) => !isHint(node)),
    { type: 'code', lang: EXCALIDRAW, value: '', ...(place ? { position: place } : {}) },
    ...texts,
  ]
}

const DATA = new Set(['excalidraw data', 'text elements', 'element links', 'embedded files', 'drawing'])

function titleOf(node: RootContent): string {
  return node.type === 'heading' ? headingText(node).toLowerCase() : ''
}

/** The plugin's own advice, which stands in each of its files. */
function isHint(node: RootContent): boolean {
  return node.type === 'paragraph' && JSON.stringify(node.children).includes('Switch to EXCALIDRAW VIEW')
}
