import { createHash } from 'node:crypto'
import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h, t } from '../../render/context.ts'
import { writeCodeBlock } from './code.ts'
import { findInside } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/**
 * A diagram: the drawing as a picture of its own, which Anki shows on any device; one that only the reader's browser can draw is
 * shown by its source.
 */
export function writeMermaid(node: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  const drawing = findInside(node, ({ tagName }) => tagName === 'svg')
  if (!drawing || scope.isWithoutFiles) {
    const source = findInside(node, ({ tagName }) => tagName === 'code-block')
    return source ? writeCodeBlock(source, scope) : []
  }
  const svg = writePicture(drawing)
  const name = `diagram-${createHash('sha1').update(svg).digest('hex').slice(0, 8)}.svg`
  scope.found.drawings.set(name, svg)
  const caption = findInside(node, ({ tagName }) => tagName === 'figcaption')
  const picture = h('img', { src: name, alt: String(drawing.properties['ariaLabel'] ?? '') })
  return [h('p', {}, caption ? [h('b', {}, inside(caption.children)), h('br', {}), picture] : [picture])]
}

/** A drawing that stands for itself: with its size, its colours and a ground to be seen on by night, too. */
function writePicture(drawing: Element): string {
  const [, , width = 0, height = 0] = String(drawing.properties['viewBox']).split(' ').map(Number)
  const size = { width: String(width + 2 * MARGIN), height: String(height + 2 * MARGIN) }
  const corner = String(-MARGIN)
  const viewBox = `${corner} ${corner} ${size.width} ${size.height}`
  const picture = h('svg', { xmlns: SVG, viewBox, ...size }, [
    h('style', {}, [t(STYLE)]),
    h('rect', { x: corner, y: corner, ...size, rx: '6', fill: GROUND }),
    ...drawing.children.flatMap(withoutLinks),
  ])
  return toHtml(picture, { space: 'svg', closeEmptyElements: true })
}

const SVG = 'http://www.w3.org/2000/svg'
const MARGIN = 10
const GROUND = '#fbfaf7'

/** The colours of `styles/mermaid.css` by day. */
const STYLE = [
  'svg{--bg:#fbfaf7;--_text:#221b18;--_text-sec:#554e4a;--_text-muted:#554e4a;--_text-faint:#716a66;--_line:#8b8580;',
  '--_arrow:#554e4a;--_node-fill:#fefefb;--_node-stroke:#c2bdb7;--_group-fill:transparent;--_group-hdr:#f5f2ee;',
  '--_inner-stroke:#dfdcd7;--_key-badge:#f5f2ee;font-family:system-ui,sans-serif}',
  '.mono{font-family:ui-monospace,monospace}.xychart-label{fill:#554e4a}.xychart-title,.xychart-axis-title{fill:#221b18}',
  '.xychart-line{fill:none;stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}.xychart-line-shadow{display:none}',
  '.xychart-dot{stroke:#fbfaf7;stroke-width:2}.xychart-bar{fill-opacity:.3;stroke-width:1.5}',
  ...['#ad3118', '#2e5689', '#456533', '#694781'].map(
    (colour, at) =>
      `:is(.xychart-bar,circle).xychart-color-${at}{fill:${colour}}:is(path,line,rect).xychart-color-${at}{stroke:${colour}}`,
  ),
].join('')

/** Nothing can be followed in a picture. */
function withoutLinks(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap(withoutLinks)
  return node.tagName === 'a' ? children : [{ ...node, children }]
}
