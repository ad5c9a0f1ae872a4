import type { Code } from 'mdast'
import { codeLanguage } from '../syntax/code-language.ts'
import type { Origin } from '../syntax/node-data.ts'
import { pluginBlockName } from '../syntax/plugin-block.ts'
import type { DrawingFact } from './facts.ts'

/** Notes a code block that stands for something else; its place goes with it, for what only rendering finds wrong. */
export function addDrawing(node: Code, origin: Origin, drawings: DrawingFact[]): void {
  const language = codeLanguage(node.lang)
  const start = node.position?.start
  if (!start || (language !== 'mermaid' && pluginBlockName(language) === undefined)) return
  const place = { line: start.line + origin.line, column: start.column + (start.line === 1 ? origin.column : 0) }
  node.data = { ...node.data, place }
  drawings.push({ language, place, ...(node.value.includes('internal-link') ? { names: namesIn(node.value) } : {}) })
}

/** Whatever may be the name of a part of a diagram; what is none does no harm. */
function namesIn(diagram: string): string[] {
  const names = [QUOTED, BRACKETED, WORD].flatMap((pattern) => diagram.match(pattern) ?? [])
  return [...new Set(names.map((name) => name.trim()))]
}

const QUOTED = /(?<=")[^"\n]+(?=")/g
const BRACKETED = /(?<=[[({])[^[\](){}"\n]+(?=[\])}])/g
const WORD = /[\p{L}\p{N}_-]+/gu
