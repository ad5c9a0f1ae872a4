import type { Element, ElementContent } from 'hast'
import { fill } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import { cutAtMarks } from '../syntax/cards/cloze.ts'
import { h, t } from './context.ts'
import type { TexGap } from './context.ts'
import { edgeOf, gapOfRow, marksOf, withoutGap } from './gap-marks.ts'

/** A gap of a card: what is asked for. */
export interface Gap {
  number: number
  hint?: string
}

/** Shows what is in the gaps, each marked; one that reaches over several blocks is marked in each of them. */
export function fillGaps(children: readonly ElementContent[], gaps: readonly Gap[]): ElementContent[] {
  return walk(children, {
    gaps,
    paired: pairedIn(children),
    open: [],
    isBlank: false,
    show: (gap, at, inside) => [
      h(isBlock(inside) ? 'div' : 'span', { className: ['cloze'], ...aboutGap(gap, at) }, inside),
    ],
  })
}

/** Leaves the gaps blank: a sign and the hint where each begins, and nothing of what is in it. */
export function blankGaps(
  children: readonly ElementContent[],
  gaps: readonly Gap[],
  { card }: Pick<Strings, 'card'>,
): ElementContent[] {
  const begun = new Set<number>()
  return walk(children, {
    gaps,
    paired: pairedIn(children),
    open: [],
    isBlank: true,
    show({ number, hint }, at) {
      if (begun.has(at)) return []
      begun.add(at)
      const ariaLabel = hint === undefined ? card.gap : fill(card.gapWithHint, { hint })
      return [
        h('span', { className: ['cloze', 'is-blank'], role: 'img', ariaLabel, dataCloze: number }, [
          t(`[${hint ?? '…'}]`),
        ]),
      ]
    },
  })
}

interface Walk {
  gaps: readonly Gap[]
  /** Gaps of which both ends are there. */
  paired: ReadonlySet<number>
  /** Those that the walk is in, outermost first. */
  open: number[]
  isBlank: boolean
  show(gap: Gap, at: number, inside: ElementContent[]): ElementContent[]
}

function walk(children: readonly ElementContent[], state: Walk): ElementContent[] {
  const placed: Placed[] = []
  for (const child of children) {
    const edge = edgeOf(child)
    if (edge) {
      if (state.paired.has(edge.gap)) turn(state.open, edge)
      continue
    }
    const isWhole = child.type === 'text' ? child.value.trim() !== '' : isLeaf(child)
    const node = isWhole || child.type !== 'element' ? markMath(child, state) : inside(child, state)
    if (node) placed.push({ node, within: isWhole ? [...state.open] : [] })
  }
  return nest(placed, 0, state)
}

/** A piece of a text, and the gaps that it lies in, outermost first. */
interface Placed {
  node: ElementContent
  within: readonly number[]
}

/** Neighbours that lie in one gap are shown as one piece of it. */
function nest(placed: readonly Placed[], depth: number, state: Walk): ElementContent[] {
  const runs: { gap: number | undefined; placed: Placed[] }[] = []
  for (const piece of placed) {
    const gap = piece.within[depth]
    const last = runs.at(-1)
    if (last && last.gap === gap) last.placed.push(piece)
    else runs.push({ gap, placed: [piece] })
  }
  return runs.flatMap(({ gap, placed: own }) => {
    const about = gap === undefined ? undefined : state.gaps[gap]
    if (gap === undefined || !about) return own.map(({ node }) => node)
    return state.show(about, gap, nest(own, depth + 1, state))
  })
}

function turn(open: number[], { edge, gap }: { edge: string; gap: number }): void {
  if (edge === 'open') open.push(gap)
  else if (open.includes(gap)) open.splice(open.indexOf(gap), 1)
}

/** A block of which the gap has taken all, or that held nothing but its end, is none. */
function inside(node: Element, state: Walk): Element | undefined {
  const children = walk(node.children, state)
  const isEmptied = children.length === 0 && node.children.length > 0 && !CELLS.has(node.tagName)
  return isEmptied ? undefined : { ...node, children }
}

/** Whether a gap takes an element whole: it holds no end of one, and is no block that only holds others. */
function isLeaf(node: ElementContent): boolean {
  if (node.type !== 'element') return true
  return !HOLDS_WORDS.has(node.tagName) && !holdsMark(node)
}

// A row without one of them would move the others.
const CELLS = new Set(['td', 'th'])

const HOLDS_WORDS = new Set(
  'p li ul ol dl dt dd blockquote div section h1 h2 h3 h4 h5 h6 table thead tbody tr td th details'.split(' '),
)

function holdsMark(node: ElementContent): boolean {
  return edgeOf(node) !== undefined || (node.type === 'element' && node.children.some(holdsMark))
}

function pairedIn(children: readonly ElementContent[]): Set<number> {
  const opened = new Set<number>()
  const paired = new Set<number>()
  const look = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      const edge = edgeOf(node)
      if (edge?.edge === 'open') opened.add(edge.gap)
      else if (edge && opened.has(edge.gap)) paired.add(edge.gap)
      if (node.type === 'element') look(node.children)
    }
  }
  look(children)
  return paired
}

/** The gaps within a formula are elements of its own. */
function markMath(node: ElementContent, state: Walk): ElementContent {
  if (node.type !== 'element' || node.properties['dataMarks'] === undefined) return node
  const rows = node.children.map((child) => markRow(child, state))
  const { dataTex, dataMarks: _, ...properties } = node.properties
  // What is blank must not be had by copying the formula.
  if (state.isBlank) return { ...node, properties, children: rows }
  const data = { ...node.data, gaps: gapsInTex(node, state.gaps) }
  return { ...node, data, properties: { ...properties, dataTex: cutAtMarks(String(dataTex)).join('') }, children: rows }
}

/** Where the gaps of a formula stand in its TeX without their signs; of one in another only the outer. */
function gapsInTex(node: Element, gaps: readonly Gap[]): TexGap[] {
  const pieces = cutAtMarks(String(node.properties['dataTex']))
  const found: TexGap[] = []
  let at = 0
  let outer: { gap: number; from: number } | undefined
  for (const [ordinal, { edge, gap }] of marksOf(node).entries()) {
    at += pieces[ordinal]?.length ?? 0
    if (edge === 'open') outer ??= { gap, from: at }
    const about = edge === 'close' && outer?.gap === gap ? gaps[gap] : undefined
    if (!about || !outer) continue
    const { number: cloze, hint } = about
    found.push({ from: outer.from, to: at, cloze, ...(hint === undefined ? {} : { hint }) })
    outer = undefined
  }
  return found
}

function markRow(node: ElementContent, state: Walk): ElementContent {
  if (node.type !== 'element') return node
  const at = gapOfRow(node)
  const gap = at === undefined ? undefined : state.gaps[at]
  if (!gap || at === undefined) return { ...node, children: node.children.map((child) => markRow(child, state)) }
  if (state.isBlank)
    return h('mtext', { className: ['cloze', 'is-blank'], dataCloze: gap.number }, [t(`[${gap.hint ?? '…'}]`)])
  return h('mrow', { className: ['cloze'], ...aboutGap(gap, at) }, [withoutGap(node)])
}

function aboutGap({ number, hint }: Gap, at: number): Element['properties'] {
  return { dataCloze: number, dataGap: at, ...(hint === undefined ? {} : { dataHint: hint }) }
}

function isBlock(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && BLOCKS.has(node.tagName))
}

const BLOCKS = new Set('code-block math-block pre div figure hr mermaid-diagram web-embed'.split(' '))
