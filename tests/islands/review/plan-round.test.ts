import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countToday, planCram, planRound, standingOf } from '../../../src/islands/review/plan-round.ts'
import type { Answer, PromptState } from '../../../src/islands/review/progress.ts'
import { NOON, keyOf, learnedState, learningState, promptsOf } from './tiny-catalogue.ts'

const LIMITS = { newPerDay: 20, reviewsPerDay: 200 }

interface Row {
  prompts: string
  states?: Record<string, PromptState>
  answered?: readonly Answer[]
  limits?: Partial<typeof LIMITS>
  expected: string
}

const answer = (name: string, before: PromptState | null, at = NOON - 60_000): Answer => ({
  prompt: keyOf(name),
  at,
  grade: 3,
  before,
})

function plan({ prompts, states = {}, answered = [], limits = {} }: Row) {
  const known = new Map(Object.entries(states).map(([name, state]) => [keyOf(name), state]))
  return planRound(promptsOf(prompts), known, countToday(answered, NOON), { ...LIMITS, ...limits }, NOON)
}

test('a prompt is new, being learned, due or for later', () => {
  const rows = [
    [undefined, 'new'],
    [learningState(-3), 'learning'],
    [learningState(19), 'learning'],
    [learningState(21), 'later'],
    [learnedState(-40), 'due'],
    [learnedState(0.5), 'due'],
    [learnedState(0.7), 'later'],
    [learnedState(2, { stage: 'relearning', dueAt: NOON + 1 }), 'learning'],
  ] as const
  for (const [state, standing] of rows) assert.equal(standingOf(state, NOON), standing)
})

const ROWS: Record<string, Row> = {
  'new prompts come in their order': { prompts: 'c a b', expected: 'c:0 a:0 b:0' },
  'no more new prompts come than the day allows': { prompts: 'a b c', limits: { newPerDay: 2 }, expected: 'a:0 b:0' },
  'what was new today counts towards the limit': {
    prompts: 'a b c',
    limits: { newPerDay: 2 },
    answered: [answer('x', null), answer('y', learnedState(0))],
    expected: 'a:0',
  },
  'what was new yesterday does not': {
    prompts: 'a b c',
    limits: { newPerDay: 2 },
    answered: [answer('x', null, NOON - 9 * 3_600_000)],
    expected: 'a:0 b:0',
  },
  'what is due longest comes first': {
    prompts: 'a b c',
    states: { a: learnedState(-1), b: learnedState(-3), c: learnedState(-2) },
    expected: 'b:0 c:0 a:0',
  },
  'no more reviews come than the day allows': {
    prompts: 'a b c',
    states: { a: learnedState(-1), b: learnedState(-3), c: learnedState(-2) },
    limits: { reviewsPerDay: 2 },
    answered: [answer('x', learnedState(0))],
    expected: 'b:0',
  },
  'what is being learned comes before all, whatever the limits': {
    prompts: 'a b c d',
    states: { b: learnedState(-3), c: learningState(4), d: learningState(-1) },
    limits: { newPerDay: 0, reviewsPerDay: 0 },
    expected: 'd:0 c:0',
  },
  'new prompts stand among the due ones': {
    prompts: 'n1 n2 a b c d',
    states: { a: learnedState(-4), b: learnedState(-3), c: learnedState(-2), d: learnedState(-1) },
    expected: 'a:0 n1:0 b:0 c:0 n2:0 d:0',
  },
  'of one card only one prompt is asked': { prompts: 'a:0 a:1 b:0 b:1', expected: 'a:0 b:0' },
  'a due prompt comes before a new one of its card': {
    prompts: 'a:0 a:1',
    states: { 'a:1': learnedState(-1) },
    expected: 'a:1',
  },
  'a prompt waits while another of its card is being learned': {
    prompts: 'a:0 a:1 a:2',
    states: { 'a:0': learnedState(-1), 'a:2': learningState(3) },
    expected: 'a:2',
  },
  'a prompt waits until tomorrow when another of its card was answered today': {
    prompts: 'a:0 a:1 b',
    states: { 'a:0': learnedState(4) },
    answered: [answer('a:0', null)],
    expected: 'b:0',
  },
  'what waits for another counts towards no limit': {
    prompts: 'a:0 a:1 b:0 b:1',
    limits: { newPerDay: 2 },
    expected: 'a:0 b:0',
  },
  'what can wait is left out': { prompts: 'a', states: { a: learnedState(3) }, expected: '' },
}

for (const [name, row] of Object.entries(ROWS)) {
  test(name, () => {
    const { prompts, counts } = plan(row)
    assert.equal(prompts.join(' '), row.expected)
    assert.equal(counts.new + counts.learning + counts.due, prompts.length)
  })
}

test('whatever the states, a plan keeps the limits, asks nothing twice and no two prompts of a card, but all that is learned', () => {
  const state = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: -90, max: 90 }).map((minutes) => learningState(minutes)),
    fc.integer({ min: -30, max: 30 }).map((days) => learnedState(days)),
  )
  const prompt = fc.record({ card: fc.integer({ min: 0, max: 15 }), ord: fc.nat(3), state })
  const prompts = fc.uniqueArray(prompt, { selector: ({ card, ord }) => `${card}:${ord}`, maxLength: 60 })
  fc.assert(
    fc.property(prompts, fc.nat(9), fc.nat(9), (all, newPerDay, reviewsPerDay) => {
      const states = Object.fromEntries(
        all.flatMap(({ card, ord, state }) => (state ? [[`${card}:${ord}`, state]] : [])),
      )
      const names = all.map(({ card, ord }) => `${card}:${ord}`)
      const made = plan({ prompts: names.join(' '), states, limits: { newPerDay, reviewsPerDay }, expected: '' })
      const standing = (name: string): string => standingOf(states[name], NOON)
      const planned: readonly string[] = made.prompts
      assert.equal(new Set(planned).size, planned.length)
      assert.ok(made.counts.new <= newPerDay && made.counts.due <= reviewsPerDay)
      assert.deepEqual(
        planned.filter((name) => standing(name) === 'learning').toSorted(),
        names.filter((name) => standing(name) === 'learning').toSorted(),
      )
      const others = planned.filter((name) => standing(name) !== 'learning').map((name) => name.split(':')[0])
      assert.equal(new Set(others).size, others.length)
      assert.ok(planned.every((name) => standing(name) !== 'later'))
    }),
  )
})

test('cramming asks all, in an order of the day', () => {
  const keys = planCram(promptsOf('a b c d e f:0 f:1'), NOON)
  assert.deepEqual(keys.toSorted(), ['a:0', 'b:0', 'c:0', 'd:0', 'e:0', 'f:0', 'f:1'])
  assert.deepEqual(planCram(promptsOf('f:1 a c b d e f:0'), NOON + 1000), keys)
})
