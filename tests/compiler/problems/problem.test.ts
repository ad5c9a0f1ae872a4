import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from '../../../src/compiler/problems/catalogue.ts'
import type { ProblemKind } from '../../../src/compiler/problems/catalogue.ts'
import { sayProblem } from '../../../src/compiler/problems/problem.ts'
import type { Problem } from '../../../src/compiler/problems/problem.ts'
import { formatProblems, reportProblems, sortProblems } from '../../../src/compiler/problems/report.ts'

test('a problem says where it is, what happened, what to do, what was meant', () => {
  assert.equal(
    sayProblem({ ...problem('missingTarget', 'AWS/a.md', 3, 19), subject: 'ESC cluster', didYouMean: 'ECS cluster' }),
    'AWS/a.md:3:19  nothing is named “ESC cluster”; write it, or mend the link; did you mean “ECS cluster”?',
  )
  assert.equal(
    sayProblem(problem('cardWithoutEnd', 'a.md')),
    'a.md:1:1  this card has no END; put END on a line of its own below the answer',
  )
})

test('a subject is shown as it is', () => {
  assert.match(sayProblem({ ...problem('missingTarget', 'a.md'), subject: '$& {} $1' }), /named “\$& \{\} \$1”/)
})

test('faults come first, then likely misspellings, then the rest; each by place', () => {
  const rest = problem('missingTarget', 'a.md', 1)
  const meant = { ...problem('missingTarget', 'b.md', 2), didYouMean: 'x' }
  const late = problem('missingHeading', 'b.md', 10, 2)
  const later = problem('missingHeading', 'b.md', 10, 11)
  const early = problem('cardWithoutEnd', 'b.md', 9)
  const first = problem('badFrontmatter', 'a.md', 50)
  const given = [rest, later, meant, late, early, first]
  assert.deepEqual(sortProblems(given), [first, early, late, later, meant, rest])
  assert.equal(given[0], rest)
})

test('a report prints as many as asked for and counts the rest', () => {
  const many = Array.from({ length: 1203 }, (_, at) => problem('missingTarget', 'a.md', at + 1))
  assert.deepEqual(reportProblems([]), [])
  assert.equal(reportProblems(many).length, 1203)
  const lines = reportProblems(many, 2)
  assert.equal(lines.length, 3)
  assert.match(lines[1] ?? '', /^a\.md:2:1 /)
  assert.equal(lines[2], '… and 1,201 more: npm run check')
})

test('programs are told where the file is', () => {
  const fault = problem('cardWithoutEnd', 'a, b.md', 3, 2)
  const fileOf = (path: string) => `content/${path}`
  const message = 'a, b.md:3:2  this card has no END; put END on a line of its own below the answer'
  assert.deepEqual(formatProblems([fault], 'github', fileOf), [
    `::warning file=content/a%2C b.md,line=3,col=2::${message}`,
  ])
  assert.deepEqual(JSON.parse(formatProblems([fault], 'json', fileOf).join('')), [
    { ...fault, file: 'content/a, b.md', message },
  ])
  assert.deepEqual(formatProblems([fault], 'text', fileOf), [message])
})

test('every message of the catalogue is a sentence to be put together', () => {
  for (const { what, todo } of Object.values(catalogue)) {
    assert.match(what, /^[^A-Z].*[^.;]$/)
    assert.match(todo, /^[^A-Z].*[^.;]$/)
  }
})

function problem(kind: ProblemKind, path: string, line = 1, column = 1): Problem {
  return { kind, path, place: { line, column }, subject: '' }
}
