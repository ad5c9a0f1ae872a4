import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shortenDifference } from '../../../../src/compiler/graph/drift/shorten-difference.ts'
import type { DifferencePiece } from '../../../../src/compiler/graph/drift/drift.ts'

const both = (text: string): DifferencePiece => ({ text, in: 'both' })
const card = (text: string): DifferencePiece => ({ text, in: 'card' })

const CASES: [title: string, difference: DifferencePiece[], shown: string][] = [
  ['what is short stays', [both('a b '), card('c'), both(' d')], 'a b c d'],
  ['of the beginning the end is left', [both('one two three four '), card('c')], '… four c'],
  ['of the end the beginning', [card('c'), both(' one two three four')], 'c one …'],
  ['in between both', [card('c'), both(' one two three four five six '), card('d')], 'c one … six d'],
  [
    'of a long change the beginning',
    [card('one two three four five six seven eight nine')],
    'one two three four five six …',
  ],
  ['what has no blanks is cut anywhere', [card('c'), both('設定を見る前に全部読む')], 'c設定を見る前に全…'],
]

for (const [title, difference, shown] of CASES) {
  test(`shortened: ${title}`, () => {
    const pieces = shortenDifference(difference, 8)
    assert.equal(pieces.map(({ text }) => text).join(''), shown)
    assert.deepEqual(
      pieces.map((piece) => piece.in),
      difference.map((piece) => piece.in),
    )
  })
}
