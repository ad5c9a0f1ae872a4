import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Drift } from '../../../../src/compiler/graph/drift/drift.ts'
import { annotateDrift, describeDrift, reportDrift, sayDrift } from '../../../../src/compiler/graph/drift/say-drift.ts'
import { toVaultPath } from '../../../../src/compiler/vault/path.ts'

const PATH = toVaultPath('AWS/Service.md')

const DRIFT: Drift = {
  kind: 'otherwise',
  weight: 95,
  cards: [{ path: PATH, ordinal: 0, line: 31, fix: '![[#ECS service]]' }],
  note: { path: PATH, line: 6, title: 'Service', section: { id: 'ecs-service', text: 'ECS service' } },
  difference: [
    { text: 'on [[port]] `', in: 'both' },
    { text: '0', in: 'card' },
    { text: 'container port', in: 'note' },
    { text: '`)', in: 'both' },
  ],
}
const TWICE: Drift = { ...DRIFT, cards: [...DRIFT.cards, { path: toVaultPath('B.md'), ordinal: 1, line: 2 }] }

test('a report says where, what, how to mend it, and the words that differ', () => {
  assert.deepEqual(reportDrift([TWICE], 20), [
    '',
    'Drift in 2 cards, the heaviest first; [-the card says-] {+the note says+}',
    '',
    'AWS/Service.md:31:1  the card says otherwise than the note; to follow the note, embed it instead: ![[#ECS service]]',
    '  the note: AWS/Service.md:6:1 › ECS service',
    '  on [[port]] `[-0-]{+container port+}`)',
    '  also B.md:2:1',
  ])
})

test('of many findings the heaviest are said and the others counted', () => {
  assert.equal(reportDrift([DRIFT, DRIFT, DRIFT], 1).at(-1), '… and 2 more: npm run check -- --drift all')
  assert.deepEqual(reportDrift([], 20), [])
})

test('notes that have grown are counted apart, and listed with all the rest', () => {
  const grown: Drift = { ...DRIFT, kind: 'grown' }
  assert.equal(
    reportDrift([DRIFT, grown], 20).at(-1),
    '… and 1 place where the note says more than the card: npm run check -- --drift all',
  )
  assert.equal(reportDrift([DRIFT, grown], Number.POSITIVE_INFINITY).length, 10)
  assert.deepEqual(reportDrift([grown], 20).length, 2)
})

test('where there is colour, what differs has it', () => {
  const paint = { card: (text: string) => `<${text}>`, note: (text: string) => `(${text})` }
  assert.equal(reportDrift([DRIFT], 1, paint).at(-1), '  on [[port]] `<[-0-]>({+container port+})`)')
})

test('lines of a difference are one line', () => {
  const difference = [{ text: 'a()\n\tb()  c()', in: 'note' }] as const
  assert.match(sayDrift({ ...DRIFT, difference: [...difference] }), /: \{\+a\(\) ⏎ b\(\) c\(\)\+\};/)
})

test('a program is told all of it, beside the problems', () => {
  const [described] = describeDrift([TWICE], (path) => `vault/${path}`)
  assert.deepEqual(described, {
    ...TWICE,
    kind: 'drift',
    drift: 'otherwise',
    path: PATH,
    place: { line: 31, column: 1 },
    file: 'vault/AWS/Service.md',
    message:
      'AWS/Service.md:31:1  the card says otherwise than the note (AWS/Service.md:6), in 2 cards: ' +
      'on [[port]] `[-0-]{+container port+}`); to follow the note, embed it instead: ![[#ECS service]]',
  })
})

test('GitHub is given notices, which stop nothing', () => {
  const [line = ''] = annotateDrift([DRIFT], (path) => `vault/${path}`)
  assert.match(
    line,
    /^::notice file=vault\/AWS\/Service\.md,line=31,col=1::AWS\/Service\.md:31:1 {2}the card says otherwise/,
  )
})
