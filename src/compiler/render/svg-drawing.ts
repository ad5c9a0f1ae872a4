import type { Element, ElementContent, Root } from 'hast'
import { raw } from 'hast-util-raw'

/**
 * Reads a drawing of beautiful-mermaid, and leaves of it what a page needs: no colours and fonts of its own (they are the page's
 * tokens), no ids (arrow heads are drawn where they stand), no grid of a thousand dots, short numbers.
 *
 * @param rewrite turns a label of the drawing into that of the author
 */
export function toDrawing(svg: string, rewrite: (label: string) => string): Element {
  const root = raw({ type: 'root', children: [{ type: 'raw', value: svg }] })
  const drawing = root.type === 'root' ? root.children.find((child) => child.type === 'element') : undefined
  if (!drawing) throw new TypeError('beautiful-mermaid gave back no drawing')
  const markers = new Map(
    elementsIn(drawing).flatMap((node) => (node.tagName === 'marker' ? [[String(node.properties['id']), node]] : [])),
  )
  const { viewBox, dataXychartColors } = drawing.properties
  const [, , width = 0, height = 0] = String(viewBox)
    .split(' ')
    .map((length) => Math.ceil(Number(length)))
  drawing.properties = {
    viewBox: `0 0 ${width} ${height}`,
    style: `--width:${width}`,
    ...(dataXychartColors === undefined ? {} : { dataXychartColors }),
  }
  clean(drawing, markers, rewrite)
  return drawing
}

/** All elements of a tree, itself the first. */
export function elementsIn(node: Element | Root): Element[] {
  const own = node.type === 'element' ? [node] : []
  return [...own, ...node.children.flatMap((child) => (child.type === 'element' ? elementsIn(child) : []))]
}

const LEFT_OUT = new Set(['style', 'defs', 'title', 'desc'])

function clean(node: Element, markers: ReadonlyMap<string, Element>, rewrite: (label: string) => string): void {
  const holdsWords = node.tagName === 'text' || node.tagName === 'tspan'
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return holdsWords ? [{ type: 'text', value: rewrite(child.value) }] : []
    if (child.type !== 'element' || LEFT_OUT.has(child.tagName) || isGridDot(child)) return []
    clean(child, markers, rewrite)
    const heads = headsOf(child, markers)
    shortenNumbers(child)
    return [child, ...heads]
  })
}

function isGridDot({ properties }: Element): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes('xychart-grid')
}

/** The arrow heads of a line, each drawn in its place. */
function headsOf(line: Element, markers: ReadonlyMap<string, Element>): Element[] {
  const points = pointsOf(line)
  const heads = [
    headAt(points, line, markers.get(markerName(line.properties['markerEnd'])), false),
    headAt(points.toReversed(), line, markers.get(markerName(line.properties['markerStart'])), true),
  ]
  delete line.properties['markerEnd']
  delete line.properties['markerStart']
  return heads.flat()
}

// "url(#arrowhead)"
function markerName(reference: unknown): string {
  return /^url\(#(.+)\)$/.exec(String(reference))?.[1] ?? ''
}

function headAt(points: readonly Point[], line: Element, marker: Element | undefined, isStart: boolean): Element[] {
  const tip = points.at(-1)
  const before = points.findLast((point) => tip && (point.x !== tip.x || point.y !== tip.y))
  if (!marker || !tip || !before) return []
  const { orient, refX = 0, refY = 0 } = marker.properties
  const turned = isStart && orient === 'auto' ? 180 : 0
  const angle = round((Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI + turned)
  const scale = Number(line.properties['strokeWidth'] ?? 1)
  const transform = [
    `translate(${round(tip.x)} ${round(tip.y)})`,
    ...(angle === 0 ? [] : [`rotate(${angle})`]),
    ...(scale === 1 ? [] : [`scale(${scale})`]),
    `translate(${-Number(refX)} ${-Number(refY)})`,
  ].join('')
  return marker.children.flatMap((child) =>
    child.type === 'element' ? { ...child, properties: { ...child.properties, transform }, children: [] } : [],
  )
}

interface Point {
  x: number
  y: number
}

function pointsOf({ tagName, properties }: Element): Point[] {
  if (tagName === 'line') {
    const at = (name: string): number => Number(properties[name] ?? 0)
    return [
      { x: at('x1'), y: at('y1') },
      { x: at('x2'), y: at('y2') },
    ]
  }
  return [...String(properties['points'] ?? '').matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }))
}

function shortenNumbers({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'number') properties[name] = round(value)
    else if (typeof value === 'string' && !name.startsWith('data'))
      properties[name] = value.replace(/-?\d+\.\d\d+/g, (number) => String(round(Number(number))))
  }
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
