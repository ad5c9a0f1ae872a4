import type { Element } from 'hast'
import { en } from '../strings/en.ts'
import type { Strings } from '../strings/strings.ts'
import { rearm, writeFlowchart } from './mermaid-flowchart.ts'
import { openMermaidReader } from './mermaid-reader.ts'
import type { MermaidReader, ReadDiagram } from './mermaid-reader.ts'
import { drawsAll } from './mermaid-whole.ts'
import { elementsIn, toDrawing } from './svg-drawing.ts'

/** What has become of a Mermaid diagram. */
export type Diagram =
  | { kind: 'drawn'; svg: Element; caption: string; called: Called; description: string }
  /** Only Mermaid itself can draw it, in the reader's browser. */
  | { kind: 'inPage'; called: Called }
  | { kind: 'faulty'; message: string }

/** What a diagram is called to those who cannot see it. */
export interface Called {
  kind: keyof Strings['diagrams']
  /** Its title, else what its parts say. */
  words: string
}

/**
 * Draws diagrams without a browser. Mermaid itself reads each first: so a slip of the author is told in its words, and nothing
 * that the simpler library would leave out without a word is drawn by that.
 */
export function diagramDrawer(): (source: string) => Promise<Diagram> {
  let reader: Promise<MermaidReader> | undefined
  return async (source) => {
    reader ??= openMermaidReader()
    const read = await reader
    let diagram: ReadDiagram
    try {
      diagram = await read(source)
    } catch (error) {
      return { kind: 'faulty', message: messageOf(error) }
    }
    const called = { kind: kindOf(diagram), words: wordsOf(diagram) }
    const { caption, description } = diagram
    const svg = await draw(diagram)
    return svg ? { kind: 'drawn', svg, caption, called, description } : { kind: 'inPage', called }
  }
}

async function draw(diagram: ReadDiagram): Promise<Element | undefined> {
  const isFlowchart = diagram.type.startsWith('flowchart')
  const text = isFlowchart ? writeFlowchart(diagram) : diagram.body.replace(STICK_FIGURE, '$1participant')
  if (text === undefined || (!isFlowchart && !DRAWN.has(diagram.type))) return undefined
  const { renderMermaidSVG } = await import('beautiful-mermaid')
  try {
    const drawing = toDrawing(renderMermaidSVG(text, { padding: 4, transparent: true }), rearm)
    if (!drawsAll(drawing, diagram)) return undefined
    if (isFlowchart) markLinks(drawing, diagram)
    unmark(drawing)
    return drawing
  } catch {
    // What it cannot draw, it refuses in many ways.
    return undefined
  }
}

/** Nodes of the class `internal-link` are links to what their words name. */
function markLinks(drawing: Element, { vertices }: ReadDiagram): void {
  for (const { properties } of elementsIn(drawing)) {
    const vertex = vertices[Number(/^n(\d+)$/.exec(String(properties['dataId']))?.[1])]
    if (vertex?.classes.includes('internal-link')) properties['dataLink'] = vertex.text
  }
}

/** Takes off what the library leaves on a drawing to tell its parts. */
function unmark(drawing: Element): void {
  for (const { properties } of elementsIn(drawing)) {
    for (const name of Object.keys(properties)) if (/^data(?!Xychart|Link$)/.test(name)) delete properties[name]
  }
}

// A stick figure's name would stand on its own line of life.
const STICK_FIGURE = /^(\s*)actor(?=\s)/gm

function kindOf({ type }: ReadDiagram): Called['kind'] {
  if (type.startsWith('flowchart')) return 'flowchart'
  if (type === 'class') return 'classDiagram'
  return isKind(type) ? type : 'other'
}

function isKind(type: string): type is Called['kind'] {
  return Object.hasOwn(en.diagrams, type)
}

function wordsOf({ title, vertices, nodes, actors }: ReadDiagram): string {
  if (title !== '') return title
  const parts = [
    ...vertices.map(({ text }) => text),
    ...nodes.filter(({ shape }) => !/^state(?:Start|End)$/.test(shape)).map(({ label }) => label),
    ...actors.map(({ description }) => description),
  ].map((part) => part.replace(/<[^>]*>|\s+/g, ' ').trim())
  const named = parts.filter((part) => part !== '').slice(0, MOST_NAMED)
  return named.length === 0 ? '' : `${named.join(', ')}${parts.length > MOST_NAMED ? ', …' : ''}`
}

const MOST_NAMED = 8

/** The kinds that are drawn from their own source. */
const DRAWN = new Set(['sequence', 'stateDiagram', 'classDiagram', 'class', 'er', 'xychart'])

/** The library's message in one line, without the picture of the place that a terminal would show. */
function messageOf(error: unknown): string {
  // What comes from Mermaid's world is no Error of this one.
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)
  const [first = '', near = ''] = message.split('\n')
  return shorten(first.startsWith('Parse error') ? `${first.replace(/:$/, '')}, near “${near.trim()}”` : first)
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
