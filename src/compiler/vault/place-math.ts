import type { Nodes, Root } from 'mdast'
import type { Place } from '../problems/problem.ts'
import type { Origin } from '../syntax/node-data.ts'

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

// Most notes of a vault that holds formulas are walked through, which is done thrice as fast without unist-util-visit.
function placeIn(node: Nodes, origin: Origin, placeByTex: Map<string, Place>): void {
  if (node.type === 'math' || node.type === 'inlineMath') {
    const { line = 1, column = 1 } = node.position?.start ?? {}
    const place = { line: line + origin.line, column: column + (line === 1 ? origin.column : 0) }
    if (!placeByTex.has(node.value)) placeByTex.set(node.value, place)
    node.data = { ...node.data, place: placeByTex.get(node.value) ?? place }
  } else if (node.type === 'card') {
    for (const field of node.fields)
      placeIn(field.root, { line: origin.line + field.origin.line, column: field.origin.column }, placeByTex)
  } else if ('children' in node) {
    for (const child of node.children) placeIn(child, origin, placeByTex)
  }
}
