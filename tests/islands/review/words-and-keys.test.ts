import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { intervalWords } from '../../../src/islands/review/interval-words.ts'
import { actionOf } from '../../../src/islands/review/review-keys.ts'
import { compareTyped } from '../../../src/islands/review/typed-answer.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

test('an interval is said in a word or two', () => {
  const rows = [
    [-5, '1 min'],
    [MINUTE_MS, '1 min'],
    [6 * MINUTE_MS, '6 min'],
    [90 * MINUTE_MS, '2 hours'],
    [DAY_MS, '1 day'],
    [8 * DAY_MS, '8 days'],
    [45 * DAY_MS, '45 days'],
    [46 * DAY_MS, '1.5 months'],
    [61 * DAY_MS, '2 months'],
    [498 * DAY_MS, '1.4 years'],
    [36_500 * DAY_MS, '99.9 years'],
  ] as const
  for (const [ms, words] of rows) assert.equal(intervalWords(ms, 'en'), words)
  assert.equal(intervalWords(46 * DAY_MS, 'de'), '1,5 Monate')
  assert.equal(intervalWords(DAY_MS, 'de'), '1 Tag')
})

const PRESS = { repeat: false, isComposing: false, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const QUESTION = { on: 'text', isAnswered: false, buttons: 4 } as const
const ANSWER = { ...QUESTION, isAnswered: true } as const

test('keys show, grade, undo, open, explain and leave', () => {
  const rows = [
    [{ key: ' ' }, QUESTION, 'show'],
    [{ key: 'Enter' }, QUESTION, 'show'],
    [{ key: ' ' }, ANSWER, 3],
    [{ key: 'Enter' }, ANSWER, 3],
    [{ key: '1' }, ANSWER, 1],
    [{ key: '2' }, ANSWER, 2],
    [{ key: '4' }, ANSWER, 4],
    [{ key: '1' }, QUESTION, undefined],
    [{ key: '5' }, ANSWER, undefined],
    [{ key: '2' }, { ...ANSWER, buttons: 2 }, 3],
    [{ key: '3' }, { ...ANSWER, buttons: 2 }, 3],
    [{ key: '4' }, { ...ANSWER, buttons: 2 }, undefined],
    [{ key: 'u' }, QUESTION, 'undo'],
    [{ key: 'z', ctrlKey: true }, QUESTION, 'undo'],
    [{ key: 'z', metaKey: true }, ANSWER, 'undo'],
    [{ key: 'E' }, ANSWER, 'open'],
    [{ key: '?', shiftKey: true }, QUESTION, 'keys'],
    [{ key: 'Escape' }, ANSWER, 'leave'],
  ] as const
  for (const [press, where, action] of rows)
    assert.equal(actionOf({ ...PRESS, ...press }, where), action, JSON.stringify([press, where]))
})

test('a key does nothing where it belongs to something else', () => {
  const rows = [
    [{ key: ' ' }, { ...QUESTION, on: 'control' }],
    [{ key: 'Enter' }, { ...ANSWER, on: 'control' }],
    [{ key: 'e' }, { ...QUESTION, on: 'field' }],
    [{ key: '1' }, { ...ANSWER, on: 'field' }],
    [{ key: '1', isComposing: true }, ANSWER],
    [{ key: ' ', repeat: true }, ANSWER],
    [{ key: '1', ctrlKey: true }, ANSWER],
    [{ key: '3', altKey: true }, ANSWER],
    [{ key: 'u', metaKey: true }, ANSWER],
    [{ key: 'U', shiftKey: true }, ANSWER],
    [{ key: 'z', ctrlKey: true, shiftKey: true }, ANSWER],
    [{ key: 'ArrowDown' }, ANSWER],
  ] as const
  for (const [press, where] of rows)
    assert.equal(actionOf({ ...PRESS, ...press }, where), undefined, JSON.stringify([press, where]))
})

test('what was typed is set beside the answer, sign by sign', () => {
  const rows = [
    ['port', ' port\n', 'right', '=port'],
    ['Port', 'port', 'capitals', '+P -p =ort'],
    ['', 'port', 'nothing', '-port'],
    ['pot', 'port', 'wrong', '=po -r =t'],
    ['ports', 'port', 'wrong', '=port +s'],
    ['a  b', 'a b', 'right', '=a b'],
    ['e\u0301', 'é', 'right', '=é'],
  ] as const
  for (const [typed, answer, verdict, said] of rows) {
    const compared = compareTyped(typed, answer)
    const signs = { same: '=', missing: '-', extra: '+' }
    assert.deepEqual(
      [compared.verdict, compared.runs.map(({ kind, text }) => signs[kind] + text).join(' ')],
      [verdict, said],
    )
  }
})

test('the pieces of a comparison give both texts back, however long they are', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('long '.repeat(2000)))
  fc.assert(
    fc.property(text, text, (typed, answer) => {
      const { runs } = compareTyped(typed, answer)
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : run.text)).join('')
      const tidy = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()
      assert.deepEqual([without('missing'), without('extra')], [tidy(typed), tidy(answer)])
    }),
    { numRuns: 60 },
  )
})
