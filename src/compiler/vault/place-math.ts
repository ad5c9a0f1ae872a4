import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../problems/problem.ts'
import type { Origin } from '../syntax/nodes.ts'

/**
 * Tells each formula of a note where the note first holds it: what is wrong with one is wrong with all its copies.
 *
 * @returns the formulas that define commands for the others
 */
export function placeMath(root: Root, origin: Origin): string[] {
  const placeByTex = new Map<string, Place>()
  placeIn(root, origin, placeByTex)
  return [...placeByTex.keys()].filter((tex) => DEFINITION.test(tex))
}

// "\newcommand{\RR}{\mathbb{R}}", "\def\x{1}", and no "\deficit"
const DEFINITION = /\\(?:newcommand|renewcommand|providecommand|[gex]?def|let|DeclareMathOperator)(?![a-zA-Z])/

function placeIn(root: Root, origin: Origin, placeByTex: Map<string, Place>): void {
  visit(root, ['math', 'inlineMath', 'card'], (node) => {
    if (node.type === 'card') {
      for (const field of node.fields)
        placeIn(field.root, { line: origin.line + field.origin.line, column: field.origin.column }, placeByTex)
    } else if (node.type === 'math' || node.type === 'inlineMath') {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      const place = { line: line + origin.line, column: column + (line === 1 ? origin.column : 0) }
      if (!placeByTex.has(node.value)) placeByTex.set(node.value, place)
      node.data = { ...node.data, place: placeByTex.get(node.value) ?? place }
    }
  })
}
