import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createContext, Script } from 'node:vm'
import { z } from 'zod'

/** What Mermaid itself understands of a diagram. */
export type ReadDiagram = z.infer<typeof readDiagram>

/** Reads diagrams as Mermaid does. It throws an Error with Mermaid's own message for one that cannot be read. */
export type MermaidReader = (source: string) => Promise<ReadDiagram>

/**
 * Loads Mermaid for reading alone. To draw, it needs a browser; to read, only that something like one seems to be there. So it
 * lives in a world of its own, and the rest of the build sees nothing of that.
 */
export async function openMermaidReader(): Promise<MermaidReader> {
  const library = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js')
  const quiet = () => undefined
  const sandbox = createContext({
    window: {
      document: { nodeType: 9, implementation: {}, createElement: () => ({}) },
      Element: Object,
      addEventListener: quiet,
    },
    console: { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet },
    setTimeout,
    clearTimeout,
    structuredClone,
    performance,
    URL,
  })
  new Script(await readFile(library, 'utf8')).runInContext(sandbox)
  const describe: unknown = new Script(DESCRIBE).runInContext(sandbox)
  if (typeof describe !== 'function') throw new TypeError('Mermaid cannot be asked')
  return async (source) => readDiagram.parse(JSON.parse(String(await describe(source))))
}

// Runs in Mermaid's world, and hands out what it knows as text.
const DESCRIBE = `async (source) => {
  await mermaid.parse(source)
  const [head = '', title = ''] = /^\\s*---\\n[^]*?\\n\\s*---\\s*\\n/.test(source) ? /^\\s*---\\n(?:[^]*?^title:\\s*(.+?)\\s*$)?[^]*?\\n\\s*---\\s*\\n/m.exec(source) ?? [] : []
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(source.slice(head.length))
  const list = (name) => [...(db[name]?.()?.values?.() ?? [])]
  const { nodes = [], edges = [] } = type.startsWith('flow') ? {} : (db.getData?.() ?? {})
  return JSON.stringify({
    type,
    body: source.slice(head.length),
    caption: title,
    title: title || db.getAccTitle?.() || db.getDiagramTitle?.() || '',
    description: db.getAccDescription?.() || '',
    direction: db.getDirection?.() ?? '',
    vertices: list('getVertices'),
    edges: type.startsWith('flow') ? db.getEdges() : edges,
    subgraphs: type.startsWith('flow') ? db.getSubGraphs() : [],
    styles: type.startsWith('flow') ? Object.fromEntries([...db.getClasses()].map(([name, { styles }]) => [name, styles])) : {},
    nodes,
    messages: type === 'sequence' ? db.getMessages() : [],
    actors: type === 'sequence' ? list('getActors') : [],
    boxes: type === 'sequence' ? db.getBoxes().length : 0,
    plots: type === 'xychart' ? db.getXYChartData().plots.length : 0,
  })
}`

const words = z.string().catch('')
const readDiagram = z.object({
  type: z.string(),
  /** The source without the properties above it. */
  body: z.string(),
  /** The title that those give it, which only Mermaid itself draws. */
  caption: words,
  /** What it is called, in whatever way. */
  title: words,
  description: words,
  direction: words,
  /** Of a flowchart. */
  vertices: z.array(
    z.object({
      id: z.string(),
      text: words,
      type: z.string().optional(),
      styles: z.array(z.string()).catch([]),
      classes: z.array(z.string()).catch([]),
    }),
  ),
  edges: z.array(
    z.object({
      start: words,
      end: words,
      text: words,
      label: words,
      type: words,
      stroke: words,
    }),
  ),
  subgraphs: z.array(z.object({ id: z.string(), title: words, nodes: z.array(z.string()), dir: z.string().nullish() })),
  /** By the name of their class. */
  styles: z.record(z.string(), z.array(z.string())),
  /** Of diagrams of states, classes and entities. */
  nodes: z.array(z.object({ id: z.string(), label: words, shape: words, isGroup: z.boolean().catch(false) })),
  messages: z.array(z.object({ from: words, to: words, message: words, type: z.number() })),
  actors: z.array(z.object({ name: z.string(), description: words, type: words })),
  boxes: z.number(),
  plots: z.number(),
})
