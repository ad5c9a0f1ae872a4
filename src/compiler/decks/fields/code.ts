import type { Element, ElementContent } from 'hast'
import { h, t } from '../../render/context.ts'
import { isGap, wrapInGap } from './cloze.ts'
import { findInside } from './scope.ts'
import type { FieldScope } from './scope.ts'
import { withoutControlSigns } from './text.ts'

/**
 * A block of code with its colours in it: other note types than ours have no style for it. Ours set the variables, so that code
 * follows the night; without them it is dark on a light ground, which can be read by day and by night.
 */
export function writeCodeBlock(node: Element, scope: FieldScope): ElementContent[] {
  const code = findInside(node, ({ tagName }) => tagName === 'code')
  const runs = writeRuns(code?.children ?? [], scope)
  return [h('pre', { style: SLAB }, [h('code', {}, withoutLastLineEnd(runs))])]
}

/** The colours of code by day, as in `styles/code.css`. */
export const CODE_COLOURS = {
  paper: '#f5f2ee',
  ink: '#221b18',
  comment: '#6b655f',
  keyword: '#9c3122',
  string: '#456533',
  number: '#835519',
  function: '#2e5689',
  type: '#694781',
  property: '#19636b',
  inserted: '#d9f0d3',
  deleted: '#ffdfdc',
} as const

/** The variable of a colour, which a note type may set. */
export function codeVariable(name: keyof typeof CODE_COLOURS): string {
  return `--code-${name}`
}

const SLAB =
  `background:${colour('paper')};color:${colour('ink')};padding:.6em .8em;border-radius:6px;` +
  'text-align:left;white-space:pre;overflow-x:auto'

const STYLE_BY_ROLE = new Map([
  ['comment', `color:${colour('comment')};font-style:italic`],
  ['keyword', `color:${colour('keyword')}`],
  ['string', `color:${colour('string')}`],
  ['number', `color:${colour('number')}`],
  ['function', `color:${colour('function')}`],
  ['class-name', `color:${colour('type')}`],
  ['variable', `color:${colour('type')}`],
  ['property', `color:${colour('property')}`],
  ['inserted', `background:${colour('inserted')}`],
  ['deleted', `background:${colour('deleted')}`],
  ['bold', 'font-weight:bold'],
  ['italic', 'font-style:italic'],
])

function colour(name: keyof typeof CODE_COLOURS): string {
  return `var(${codeVariable(name)},${CODE_COLOURS[name]})`
}

function writeRuns(runs: readonly ElementContent[], scope: FieldScope): ElementContent[] {
  return runs.flatMap((run): ElementContent[] => {
    if (run.type === 'text') return [t(withoutControlSigns(run.value, scope.found))]
    if (run.type !== 'element') return []
    const words = writeRuns(run.children, scope)
    if (isGap(run)) return wrapInGap(run, words, scope)
    const roles = Array.isArray(run.properties['className']) ? run.properties['className'] : []
    const style = roles.map((role) => STYLE_BY_ROLE.get(String(role))).find((known) => known !== undefined)
    return style === undefined ? words : [h('span', { style }, words)]
  })
}

/** It would be an empty line at the end. */
function withoutLastLineEnd(runs: ElementContent[]): ElementContent[] {
  const last = runs.at(-1)
  return last?.type === 'text' && last.value.endsWith('\n') ? [...runs.slice(0, -1), t(last.value.slice(0, -1))] : runs
}
