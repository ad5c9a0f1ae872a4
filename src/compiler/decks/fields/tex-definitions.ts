import type { Macros } from '../../render/formula.ts'

/**
 * Writes the definitions that a formula needs where nobody else knows the author's commands.
 *
 * @param macros commands that the site's settings define
 * @param formulas of the same note that define commands; they go before the site's
 * @returns TeX to be put before the formula; mostly nothing
 */
export function definitionsFor(tex: string, macros: Macros, formulas: readonly string[]): string {
  if (formulas.length === 0 && Object.keys(macros).length === 0) return ''
  const known = new Map<string, string>()
  for (const [command, body] of Object.entries(macros)) known.set(command, defineMacro(command, body))
  for (const { command, source } of formulas.flatMap(definitionsIn)) known.set(command, source)
  for (const { command } of definitionsIn(tex)) known.delete(command)
  const needed = new Set<string>()
  const open = commandsIn(tex)
  for (let command = open.pop(); command !== undefined; command = open.pop()) {
    const source = known.get(command)
    if (source === undefined || needed.has(command)) continue
    needed.add(command)
    open.push(...commandsIn(source))
  }
  return [...known].map(([command, source]) => (needed.has(command) ? source : '')).join('')
}

/** `'\\norm'`, `'\\lVert #1 \\rVert'` -> `\newcommand{\norm}[1]{\lVert #1 \rVert}` */
function defineMacro(command: string, body: string): string {
  const count = Math.max(0, ...[...body.matchAll(/#(\d)/g)].map(([, number]) => Number(number)))
  return `\\newcommand{${command}}${count === 0 ? '' : `[${count}]`}{${body}}`
}

/**
 * Finds the definitions in a formula.
 *
 *     | \newcommand{\RR}{\mathbb{R}} x \in \RR
 *       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function definitionsIn(tex: string): { command: string; source: string }[] {
  return [...tex.matchAll(DEFINITION)].flatMap(({ 0: head, index, 1: newCommand, 2: def, 3: letTo }) => {
    const command = newCommand ?? def ?? letTo ?? ''
    const end = letTo === undefined ? endOfGroup(tex, index + head.length) : index + head.length
    if (end === undefined) return []
    return [{ command, source: asMathJax(tex.slice(index, end)) }]
  })
}

/** MathJax knows one kind of `\def` only, and defines anew what is there already. */
function asMathJax(definition: string): string {
  return definition.replace(/^\\[gex]def/, '\\def').replace(/^\\(?:renew|provide)command/, '\\newcommand')
}

// Up to the brace that opens the body: "\newcommand{\RR}[1][x]", "\DeclareMathOperator*{\argmin}", "\def\x#1"; all of "\let\a=\b"
const DEFINITION =
  /\\(?:(?:(?:new|renew|provide)command|DeclareMathOperator)\*?\s*\{?\s*(\\(?:[a-zA-Z]+|[^a-zA-Z\s]))\s*\}?\s*(?:\[[^\]]*\]\s*){0,2}(?=\{)|[gex]?def\s*(\\(?:[a-zA-Z]+|[^a-zA-Z\s]))[^{}\\]*(?=\{)|let\s*(\\(?:[a-zA-Z]+|[^a-zA-Z\s]))\s*=?\s*\\(?:[a-zA-Z]+|[^a-zA-Z\s]))/g

/** Where the group ends whose brace stands at `start`, behind its closing brace. */
function endOfGroup(tex: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < tex.length; at += 1) {
    const sign = tex[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function commandsIn(tex: string): string[] {
  return tex.match(/\\(?:[a-zA-Z]+|[^a-zA-Z])/g) ?? []
}
