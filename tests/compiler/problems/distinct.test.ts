import assert from 'node:assert/strict'
import { test } from 'node:test'
import { distinctProblems } from '../../../src/compiler/problems/distinct.ts'
import type { Problem } from '../../../src/compiler/problems/problem.ts'

// Kind, place and subject of problems in their order, and which of them are told.
const ROWS: [title: string, told: number[], ...problems: [kind: Problem['kind'], path: string, subject: string][]][] = [
  ['a fault on two pages is one', [1], ['badFormula', 'A.md', 'x'], ['badFormula', 'A.md', 'x']],
  ['faults at two places are two', [0, 1], ['badFormula', 'A.md', 'x'], ['badFormula', 'B.md', 'x']],
  ['a cycle is told once', [1], ['embedCycle', 'A.md', 'B › A › B'], ['embedCycle', 'B.md', 'A › B › A']],
  [
    'a chain is told of its first note',
    [1],
    ['embedTooDeep', 'D.md', 'B › C › D › E'],
    ['embedTooDeep', 'C.md', 'A › B › C › D'],
    ['embedTooDeep', 'E.md', 'C › D › E › F'],
    ['embedTooDeep', 'G.md', 'E › F › G › H'],
  ],
  [
    'two chains that meet are two',
    [0, 1],
    ['embedTooDeep', 'C.md', 'A › B › C › D'],
    ['embedTooDeep', 'D.md', 'X › C › D › E'],
  ],
  [
    'a circle too long to be seen is told once',
    [0],
    ['embedTooDeep', 'C.md', 'A › B › C › D'],
    ['embedTooDeep', 'D.md', 'B › C › D › A'],
    ['embedTooDeep', 'A.md', 'C › D › A › B'],
    ['embedTooDeep', 'B.md', 'D › A › B › C'],
  ],
]

for (const [title, told, ...rows] of ROWS) {
  test(title, () => {
    const problems = rows.map(([kind, path, subject]): Problem => ({
      kind,
      path,
      subject,
      place: { line: 1, column: 1 },
    }))
    assert.deepEqual(
      distinctProblems(problems).map((problem) => problems.indexOf(problem)),
      told,
    )
  })
}
