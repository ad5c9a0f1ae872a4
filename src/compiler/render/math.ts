import type { Element, ElementContent } from 'hast'
import type { IndexedNote } from '../links/index-links.ts'
import { cutAtMarks } from '../syntax/cards/cloze.ts'
import type { ClozeMark } from '../syntax/cards/nodes.ts'
import type { InlineMath, MathBlock } from '../syntax/nodes.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { Formula, Formulas } from './formula.ts'
import { markedTex, openGapInTex } from './gap-marks.ts'

/** A formula as MathML. One that cannot be set shows its source, and is reported once for all its copies in its note. */
export function renderMath(node: MathBlock | InlineMath, context: RenderContext): Element | undefined {
  const { note, page, site } = context
  const { element, fault } = setMath(node, note, site.formulas)
  if (fault === undefined) return element
  const place = node.data?.place ?? { line: 1, column: 1 }
  const isKnown = page.problems.some(
    (known) =>
      known.kind === 'badFormula' &&
      known.path === note.path &&
      known.place.line === place.line &&
      known.place.column === place.column,
  )
  if (!isKnown) page.problems.push({ kind: 'badFormula', path: note.path, place, subject: fault })
  return element
}

/** A formula of a remembered sentence, which is on one line and was reported where it stands. */
export function renderMathInSentence({ value }: InlineMath, note: IndexedNote, formulas: Formulas): ElementContent[] {
  const { element } = setMath({ type: 'inlineMath', value }, note, formulas)
  return element ? [element] : []
}

function setMath(
  node: MathBlock | InlineMath,
  { facts }: IndexedNote,
  formulas: Formulas,
): { element: Element | undefined; fault?: string } {
  const isDisplay = node.type === 'math' || node.isDisplay === true
  const marks = node.data?.marks ?? []
  const definitions = facts.definitions ?? []
  const formula = setTex(node.value, marks, (tex) => formulas.set(tex, isDisplay, definitions))
  const about = marks.length > 0 ? markedTex(node.value, marks) : { dataTex: withoutComments(node.value) }
  const data = { definitions }
  if (formula.kind === 'failed') {
    const dataTex = withoutComments(cutAtMarks(node.value).join(''))
    const className = ['math', isDisplay ? 'math-block' : 'math-inline', 'is-bad']
    const source = { ...h('code', { className, title: formula.message, dataTex }, [t(dataTex)]), data }
    return { element: node.type === 'math' ? h('p', {}, [source]) : source, fault: formula.message }
  }
  // It only defines commands.
  if (formula.children.length === 0) return { element: undefined }
  if (!isDisplay) return { element: { ...renderInline(formula, about), data } }
  const math = h('math', { display: 'block' }, formula.children)
  return { element: { ...h('math-block', { className: ['math', 'math-block'], ...about }, [math]), data } }
}

/** Where a gap cuts a formula so that neither part is one, it is set whole. */
function setTex(value: string, marks: readonly ClozeMark[], set: (tex: string) => Formula): Formula {
  const pieces = cutAtMarks(value)
  if (marks.length === 0) return set(value)
  const marked = pieces.reduce((tex, piece, at) => {
    const mark = marks[at]
    return tex + piece + (mark ? (mark.edge === 'open' ? `${openGapInTex(mark.gap)}{` : '}') : '')
  }, '')
  const formula = set(marked)
  return formula.kind === 'failed' ? set(pieces.join('')) : formula
}

/** A long formula may break where TeX would break it; a short one stays whole. */
function renderInline({ children }: Formula & { kind: 'set' }, about: Element['properties']): Element {
  const isLong = children.length > 1 && lengthOf(children) > LONG
  const className = ['math', 'math-inline', ...(isLong ? ['is-long'] : [])]
  return h('math', { className, ...about }, isLong || children.length === 1 ? children : [inOneRow(children)])
}

/** Operators know what stands beside them only within one row. */
function inOneRow(rows: readonly ElementContent[]): Element {
  const isRow = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'mrow'
  return h(
    'mrow',
    {},
    rows.flatMap((row) => (isRow(row) && Object.keys(row.properties).length === 0 ? row.children : [row])),
  )
}

// Signs that fit beside each other on any phone.
const LONG = 20

function lengthOf(nodes: readonly ElementContent[]): number {
  return nodes.reduce((sum, node) => {
    if (node.type === 'text') return sum + node.value.length
    return sum + (node.type === 'element' ? lengthOf(node.children) : 0)
  }, 0)
}

/** What stands after `%` is for the author's eyes alone. */
function withoutComments(tex: string): string {
  return tex.includes('%') ? tex.replace(/(?<!\\)((?:\\\\)*)%[^\n]*/g, '$1').trim() : tex
}
