import type { Element, ElementContent } from 'hast'
import type { ClozeMark } from '../syntax/cards/nodes.ts'
import { h } from './context.ts'

/*
 * How the gaps of a card go through a rendered tree until they are filled or left blank: an empty element at each end; in a
 * formula, an attribute of the row that TeX has made of what is between them.
 */

/** Where a gap begins or ends. */
export function gapMark(edge: ClozeMark['edge'], gap: number): Element {
  return h(MARK, { dataEdge: edge, dataGap: gap })
}

/** Which end of which gap an element is, if it is one. */
export function edgeOf(node: ElementContent): Pick<ClozeMark, 'edge' | 'gap'> | undefined {
  if (node.type !== 'element' || node.tagName !== MARK) return undefined
  const { dataEdge, dataGap } = node.properties
  return { edge: dataEdge === 'open' ? 'open' : 'close', gap: Number(dataGap) }
}

/** The TeX of a formula with gaps, its signs in it, and what each sign stands for. */
export function markedTex(value: string, marks: readonly ClozeMark[]): Element['properties'] {
  return { dataTex: value, dataMarks: marks.map(({ edge, gap }) => `${edge} ${gap}`).join(',') }
}

/** What {@link markedTex} has said of the signs. */
export function marksOf(node: Element): Pick<ClozeMark, 'edge' | 'gap'>[] {
  const written = node.properties['dataMarks']
  if (typeof written !== 'string' || written === '') return []
  return written.split(',').map((mark) => {
    const [edge, gap] = mark.split(' ')
    return { edge: edge === 'open' ? 'open' : 'close', gap: Number(gap) }
  })
}

/** The command that stands before the braces round a gap in TeX. */
export function openGapInTex(gap: number): string {
  return `\\data{gap=${gap}}`
}

/** Which gap a row of a formula is, if it is one. */
export function gapOfRow({ properties }: Element): number | undefined {
  const gap = properties[ROW]
  return gap === undefined ? undefined : Number(gap)
}

/** The row without the attribute. */
export function withoutGap(node: Element): Element {
  const { [ROW]: _, ...properties } = node.properties
  return { ...node, properties }
}

const MARK = 'cloze-mark'
const ROW = 'data-gap'
