import type { Element, ElementContent } from 'hast'
import { t } from '../../render/context.ts'
import type { FieldScope } from './scope.ts'
import { hasClass } from './scope.ts'
import { findGap, wrapInGap, writeGapsInTex } from './cloze.ts'
import { definitionsFor } from './tex-definitions.ts'
import { withoutControlSigns } from './text.ts'

export function isFormula({ properties }: Element): boolean {
  return typeof properties['dataTex'] === 'string'
}

/**
 * A formula as TeX between the signs by which Anki knows one. MathJax knows none of the author's own commands, so those that the
 * formula uses stand before it.
 */
export function writeFormula(node: Element, scope: FieldScope): ElementContent[] {
  const { data } = node
  const written = String(node.properties['dataTex'])
  const gaps = (scope.hasGaps && data?.gaps) || []
  const tex = withoutControlSigns(gaps.length > 0 ? writeGapsInTex(written, gaps) : written, scope.found).trim()
  const defined = definitionsFor(written, scope.macros, data?.definitions ?? scope.definitions)
  const isBlock = node.tagName === 'math-block' || hasClass(node, 'math-block')
  const text = t(`${isBlock ? '\\[' : '\\('}${defined}${tex}${isBlock ? '\\]' : '\\)'}`)
  for (const { cloze } of gaps) scope.found.clozes.add(cloze)
  // Nobody has said where the gap is in the source, so it is all of the formula.
  const gap = gaps.length > 0 ? undefined : findGap(node)
  return gap ? wrapInGap(gap, [text], scope) : [text]
}
