import { catalogue } from './catalogue.ts'
import type { ProblemKind } from './catalogue.ts'

/** A fault of the author, as data: it stands at a place of a note and never stops the build. */
export interface Problem {
  kind: ProblemKind
  /** Path of the note in the vault. */
  path: string
  place: Place
  /** What the message names, e.g. the link's target. */
  subject: string
  /** The nearest name that exists, if one is near. */
  didYouMean?: string
}

/** A point in a file; line and column count from 1. */
export interface Place {
  line: number
  column: number
}

/** Says a problem in one line: `path:line:col  what happened; what to do; did you mean …`. */
export function sayProblem(problem: Problem): string {
  const { what, todo } = catalogue[problem.kind]
  const { line, column } = problem.place
  const meant = problem.didYouMean === undefined ? '' : `; did you mean “${problem.didYouMean}”?`
  return `${problem.path}:${line}:${column}  ${what.replace('{}', () => problem.subject)}; ${todo}${meant}`
}
