import { catalogue } from './catalogue.ts'
import type { Place, Problem } from './problem.ts'
import { sayProblem } from './problem.ts'

/**
 * Orders problems as a person mends them: faults first, then likely misspellings, then the rest, each by place.
 *
 * @returns a new list; the one given is left as it is
 */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) || compare(a.path, b.path) || a.place.line - b.place.line || a.place.column - b.place.column,
  )
}

/**
 * Formats problems for a terminal.
 *
 * @param most how many to print in full; the rest is counted in a last line
 * @returns lines, none when there is no problem
 */
export function reportProblems(problems: readonly Problem[], most = Number.POSITIVE_INFINITY): string[] {
  const sorted = sortProblems(problems)
  const lines = sorted.slice(0, most).map(sayProblem)
  const left = sorted.length - lines.length
  return left > 0 ? [...lines, `… and ${left.toLocaleString('en')} more: npm run check`] : lines
}

/**
 * Formats problems for a person (`text`), for a program (`json`), or as annotations of GitHub Actions (`github`).
 *
 * @param fileOf where a file of the vault is for the one who asks; programs are told it beside the path in the vault
 * @returns lines
 */
export function formatProblems(
  problems: readonly Problem[],
  format: 'text' | 'json' | 'github',
  fileOf: (path: string) => string = (path) => path,
): string[] {
  const sorted = sortProblems(problems)
  if (format === 'text') return sorted.map(sayProblem)
  if (format === 'json') return [JSON.stringify(describeProblems(sorted, fileOf), null, 2)]
  return sorted.map((problem) => {
    const level = catalogue[problem.kind].weight === 'fault' ? 'warning' : 'notice'
    return annotate(level, fileOf(problem.path), problem.place, sayProblem(problem))
  })
}

/** Describes problems for programs, in the order given. */
export function describeProblems(problems: readonly Problem[], fileOf: (path: string) => string): object[] {
  return problems.map((problem) => ({ ...problem, file: fileOf(problem.path), message: sayProblem(problem) }))
}

/** An annotation of GitHub Actions, as one line. */
export function annotate(level: 'warning' | 'notice', file: string, { line, column }: Place, message: string): string {
  return `::${level} file=${escapeProperty(file)},line=${line},col=${column}::${escapeData(message)}`
}

/** @see the workflow commands of GitHub Actions */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function rank(problem: Problem): number {
  if (catalogue[problem.kind].weight === 'fault') return 0
  return problem.didYouMean === undefined ? 2 : 1
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
