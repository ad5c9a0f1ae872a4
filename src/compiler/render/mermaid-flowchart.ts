import type { ReadDiagram } from './mermaid-reader.ts'

/**
 * Writes a flowchart anew, in the plain subset of Mermaid that is drawn without a browser: one statement a line, names and
 * labels in which no sign means anything. So all ways to write a flowchart are drawn, or none wrongly.
 *
 * @returns nothing when it holds what cannot be drawn
 */
export function writeFlowchart(diagram: ReadDiagram): string | undefined {
  const { vertices, edges, subgraphs } = diagram
  const nameById = new Map(vertices.map(({ id }, at) => [id, `n${at}`]))
  const groups = new Set(subgraphs.map(({ id }) => id))
  if (edges.some(({ start, end }) => groups.has(start) || groups.has(end))) return undefined
  const nodeById = new Map(vertices.map((vertex) => [vertex.id, writeNode(vertex, nameById.get(vertex.id) ?? '')]))
  if ([...nodeById.values()].includes(undefined)) return undefined
  const grouped = new Set(subgraphs.flatMap(({ nodes }) => nodes))
  const lines = [
    `flowchart ${diagram.direction || 'TB'}`,
    ...vertices.flatMap(({ id }) => (grouped.has(id) ? [] : (nodeById.get(id) ?? []))),
    // A node belongs to the subgraph in which it first stands.
    ...writeGroups(subgraphs, nodeById),
    ...vertices.flatMap((vertex) => writeStyle(styleOf(vertex, diagram), nameById.get(vertex.id))),
  ]
  for (const { start, end, text, type, stroke } of edges) {
    const arrow = ARROWS.get(`${stroke} ${type}`)
    if (arrow === undefined) return undefined
    lines.push(`${nameById.get(start)} ${arrow}${text === '' ? '' : `|${disarm(text)}|`} ${nameById.get(end)}`)
  }
  return lines.join('\n')
}

/** Gives the labels of a drawing their signs back. */
export function rearm(text: string): string {
  return text.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000))
}

function writeNode({ type, text }: ReadDiagram['vertices'][number], name: string): string | undefined {
  const [open, close] = BRACKETS.get(type ?? 'square') ?? []
  return open === undefined ? undefined : `${name}${open}${disarm(text) || ' '}${close}`
}

function writeStyle(style: string, name: string | undefined): string[] {
  return style === '' ? [] : [`style ${name} ${style}`]
}

const BRACKETS = new Map([
  ['square', ['[', ']']],
  ['rect', ['[', ']']],
  ['round', ['(', ')']],
  ['rounded', ['(', ')']],
  ['stadium', ['([', '])']],
  ['subroutine', ['[[', ']]']],
  ['cylinder', ['[(', ')]']],
  ['cyl', ['[(', ')]']],
  ['circle', ['((', '))']],
  ['doublecircle', ['(((', ')))']],
  ['odd', ['>', ']']],
  ['diamond', ['{', '}']],
  ['diam', ['{', '}']],
  ['hexagon', ['{{', '}}']],
  ['hex', ['{{', '}}']],
  ['trapezoid', ['[/', '\\]']],
  ['inv_trapezoid', ['[\\', '/]']],
])

const ARROWS = new Map([
  ['normal arrow_point', '-->'],
  ['normal arrow_open', '---'],
  ['normal double_arrow_point', '<-->'],
  ['dotted arrow_point', '-.->'],
  ['dotted arrow_open', '-.-'],
  ['dotted double_arrow_point', '<-.->'],
  ['thick arrow_point', '==>'],
  ['thick arrow_open', '==='],
  ['thick double_arrow_point', '<==>'],
])

/** Moves all signs out of the way, wraps long lines, keeps line breaks. */
function disarm(label: string): string {
  const lines = label
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/\*\*(.+?)\*\*|\*(\S.*?)\*/g, '$1$2')
    .split('\n')
    .flatMap((line) => line.trim().match(WRAPPED) ?? [])
  return lines
    .map((line) =>
      line
        .trim()
        .replace(/[^\p{L}\p{N}\p{M} ]/gu, (sign) =>
          sign.length === 1 && sign < '\u0100' ? String.fromCharCode(sign.charCodeAt(0) + 0xe000) : sign,
        ),
    )
    .join('<br/>')
}

// Up to 36 characters, to the end of a word
const WRAPPED = /.{1,36}(?=\s|$)|\S+/gu

/** The author's colours, with words that can be read on them in both themes. */
function styleOf({ styles, classes }: ReadDiagram['vertices'][number], diagram: ReadDiagram): string {
  const all = [...classes.flatMap((name) => diagram.styles[name] ?? []), ...styles]
  const properties = new Map(
    all.flatMap((style) => {
      const [name = '', value = ''] = style.split(':').map((part) => part.trim())
      return COLOURS.has(name) && COLOUR.test(value) ? [[name, value] as const] : []
    }),
  )
  const fill = properties.get('fill')
  if (fill !== undefined && !properties.has('color')) properties.set('color', isDark(fill) ? '#fff' : '#1c1917')
  if (fill === undefined) properties.delete('color')
  return [...properties].map(([name, value]) => `${name}:${value}`).join(',')
}

const COLOURS = new Set(['fill', 'stroke', 'color'])
// "#f9f", "#ff99ff", "lightblue"
const COLOUR = /^(?:#[\da-f]{3}|#[\da-f]{6}|[a-z]+)$/i

/** A name of a colour counts as light: most that people take are. */
function isDark(colour: string): boolean {
  const digits = /^#(?:[\da-f]{3}){1,2}$/i.test(colour) ? colour.slice(1) : 'fff'
  const step = digits.length / 3
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map(
    (at) => Number.parseInt(digits.slice(at * step, (at + 1) * step).repeat(3 - step), 16) / 255,
  )
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 < 0.18
}

/** A subgraph stands in another when that one names it. */
function writeGroups(subgraphs: ReadDiagram['subgraphs'], nodeById: ReadonlyMap<string, string | undefined>): string[] {
  const inner = new Set(subgraphs.flatMap(({ nodes }) => nodes))
  const write = (group: ReadDiagram['subgraphs'][number]): string[] => [
    `subgraph g${subgraphs.indexOf(group)} [${disarm(group.title) || ' '}]`,
    ...(group.dir ? [`direction ${group.dir}`] : []),
    ...group.nodes.flatMap((id) => {
      const nested = subgraphs.find((other) => other.id === id && other !== group)
      return nested ? write(nested) : (nodeById.get(id) ?? [])
    }),
    'end',
  ]
  return subgraphs.filter(({ id }) => !inner.has(id)).flatMap(write)
}
