import type { Element, Nodes } from 'hast'
import type { ReadDiagram } from './mermaid-reader.ts'
import { elementsIn } from './svg-drawing.ts'

/** Whether a drawing shows all parts of a diagram and all their words.  */
export function drawsAll(drawing: Element, diagram: ReadDiagram): boolean {
  const drawn = elementsIn(drawing)
  const expected = partsOf(diagram)
  if (!expected) return false
  for (const [name, count] of Object.entries(expected.counts)) if (countOf(drawn, name) !== count) return false
  const shown = plain(wordsOf(drawing))
  return expected.labels.every((label) => shown.includes(plain(label)))
}

interface Parts {
  /** By their class in the drawing. */
  counts: Record<string, number>
  labels: string[]
}

/** What a drawing has to show; nothing when the diagram holds what is never drawn. */
function partsOf(diagram: ReadDiagram): Parts | undefined {
  const { type, vertices, edges, subgraphs, nodes, messages, actors, boxes, plots } = diagram
  const parts = nodes.filter(({ isGroup }) => !isGroup)
  const labels = [
    ...nodes.filter(({ shape }) => !isEnd(shape)).map(({ label }) => label),
    ...edges.map(({ label }) => label),
  ]
  if (type.startsWith('flowchart')) {
    return {
      counts: { node: vertices.length, edge: edges.length, subgraph: subgraphs.length },
      labels: [...vertices, ...edges].map(({ text }) => text).concat(subgraphs.map(({ title }) => title)),
    }
  }
  if (type === 'stateDiagram') {
    if (nodes.some(({ shape }) => !STATE_SHAPES.has(shape))) return undefined
    return { counts: { state: parts.filter(({ shape }) => !isEnd(shape)).length, edge: edges.length }, labels }
  }
  if (type === 'classDiagram' || type === 'class') {
    // Type parameters, notes and lollipops would be shown wrongly, or not at all.
    if (/~|\bnote\b|\(\)--|--\(\)/.test(diagram.body)) return undefined
    return { counts: { 'class-node': nodes.length, 'class-relationship': edges.length }, labels }
  }
  if (type === 'er') return { counts: { entity: nodes.length, 'er-relationship': edges.length }, labels }
  if (type === 'xychart')
    return plots > 0 && plots <= MOST_PLOTS
      ? { counts: {}, labels: diagram.caption === '' ? [diagram.title] : [] }
      : undefined
  return boxes > 0 ? undefined : sequenceParts(messages, actors)
}

const MOST_PLOTS = 4
const STATE_SHAPES = new Set(['rect', 'roundedWithTitle', 'rectWithTitle', 'stateStart', 'stateEnd'])

function isEnd(shape: string): boolean {
  return shape === 'stateStart' || shape === 'stateEnd'
}

/** @see LINETYPE in Mermaid's sequenceDb */
function sequenceParts(messages: ReadDiagram['messages'], actors: ReadDiagram['actors']): Parts | undefined {
  if (messages.some(({ type }) => !SEQUENCE.has(type))) return undefined
  const count = (name: string): number => messages.filter(({ type }) => SEQUENCE.get(type) === name).length
  return {
    counts: { actor: actors.length, message: count('message'), note: count('note'), block: count('block') },
    labels: [...messages.map(({ message }) => message), ...actors.map(({ description }) => description)],
  }
}

const SEQUENCE = new Map([
  [0, 'message'],
  [1, 'message'],
  [5, 'message'],
  [6, 'message'],
  [24, 'message'],
  [25, 'message'],
  [2, 'note'],
  [10, 'block'],
  [12, 'block'],
  [15, 'block'],
  [19, 'block'],
  [11, 'end'],
  [13, 'else'],
  [14, 'end'],
  [16, 'end'],
  [17, 'activation'],
  [18, 'activation'],
  [20, 'and'],
  [21, 'end'],
])

function countOf(drawn: readonly Element[], name: string): number {
  if (name === 'state') {
    return drawn.filter(
      ({ properties }) => has(properties, 'node') && !String(properties['dataShape']).startsWith('state-'),
    ).length
  }
  return drawn.filter(({ properties }) => has(properties, name)).length
}

function has({ className }: Element['properties'], name: string): boolean {
  return Array.isArray(className) && className.includes(name)
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

/** Words alone, without what the two libraries do differently: blanks, quotes, tags, stars. */
function plain(text: string): string {
  return text.replace(/<[^>]*>|\\n|[\s"'*\\`]+/g, '')
}
