import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { promptKey } from '../../../src/islands/review/progress.ts'
import type { Grade, PromptState } from '../../../src/islands/review/progress.ts'
import { momentAfter, scheduleGrades } from '../../../src/islands/review/schedule.ts'
import { DAY_MS, studyDay } from '../../../src/islands/review/study-day.ts'

const PROMPT = promptKey('1726516929907', 0)
const NOON = new Date(2026, 10, 27, 12).getTime()
const MINUTE_MS = 60_000

/** Answers each time at the moment when it is due. */
function history(grades: readonly Grade[], { retention = 0.9, fuzz = false } = {}): PromptState[] {
  const states: PromptState[] = []
  let now = NOON
  for (const grade of grades) {
    const state: PromptState = scheduleGrades(PROMPT, states.at(-1), now, { retention, fuzz })[grade]
    states.push(state)
    now = state.dueAt
  }
  return states
}

const minutesOf = (state: PromptState): number => (state.dueAt - state.reviewedAt) / MINUTE_MS

test('a new card comes back after the steps that Anki has', () => {
  const next = scheduleGrades(PROMPT, undefined, NOON, { retention: 0.9, fuzz: false })
  assert.deepEqual(
    ([1, 2, 3, 4] as const).map((grade) => [minutesOf(next[grade]), next[grade].stage]),
    [
      [1, 'learning'],
      [6, 'learning'],
      [10, 'learning'],
      [8 * 24 * 60, 'review'],
    ],
  )
})

// As ts-fsrs, go-fsrs and py-fsrs test themselves (ts-fsrs: packages/fsrs/__tests__/FSRS-6.test.ts).
const HISTORIES: readonly [grades: string, intervalDays: readonly number[]][] = [
  ['333333', [0, 2, 11, 46, 163, 498]],
  ['3333331133333', [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]],
  ['4', [8]],
]

for (const [grades, intervals] of HISTORIES) {
  test(`the history ${grades} has the reference intervals`, () => {
    const states = history([...grades].map((grade) => Number(grade) as Grade))
    assert.deepEqual(
      states.map(({ intervalDays }) => intervalDays),
      intervals,
    )
  })
}

test('the reference history ends in the reference stability and difficulty', () => {
  const history: readonly [Grade, number][] = [
    [1, 0],
    [3, 0],
    [3, 1],
    [3, 3],
    [3, 8],
    [3, 21],
  ]
  let state: PromptState | undefined
  let now = NOON
  for (const [grade, days] of history) {
    now += days * DAY_MS
    state = scheduleGrades(PROMPT, state, now, { retention: 0.9, fuzz: false })[grade]
  }
  assert.equal(state?.stability.toFixed(4), '53.6269')
  assert.equal(state?.difficulty.toFixed(4), '6.3575')
})

test('a forgotten card is learned anew in ten minutes, and counts a lapse', () => {
  const states = history([3, 3, 3, 1, 3])
  assert.deepEqual(
    states.map(({ stage, lapses }) => [stage, lapses]),
    [
      ['learning', 0],
      ['review', 0],
      ['review', 0],
      ['relearning', 1],
      ['review', 1],
    ],
  )
  assert.equal(minutesOf(states[3] ?? assert.fail()), 10)
})

test('who wants to recall less is asked later', () => {
  const last = (retention: number): number => history([3, 3, 3, 3], { retention }).at(-1)?.intervalDays ?? 0
  assert.ok(last(0.8) > last(0.9) && last(0.9) > last(0.95))
})

test('intervals are spread a little, always the same for the same prompt and review', () => {
  const states = history([3, 3, 3, 3])
  const before = states.at(-2)
  const spread = Array.from({ length: 40 }, (_, at) => {
    const [now, prompt] = [before?.dueAt ?? 0, promptKey(`card${at}`, 0)]
    const next = () => scheduleGrades(prompt, before, now, { retention: 0.9 })[3].intervalDays
    assert.equal(next(), next())
    return next()
  })
  assert.ok(new Set(spread).size > 3)
  for (const interval of spread) assert.ok(Math.abs(interval - 46) < 8, String(interval))
})

test('two reviews in one night are of one day, though midnight lies between', () => {
  const learned = history([3, 3]).at(-1)
  assert.ok(learned)
  const evening = new Date(2026, 11, 20, 23, 30).getTime()
  const once = scheduleGrades(PROMPT, learned, evening, { retention: 0.9, fuzz: false })[3]
  const night = new Date(2026, 11, 21, 0, 30).getTime()
  assert.equal(studyDay(evening), studyDay(night))
  const twice = scheduleGrades(PROMPT, once, night, { retention: 0.9, fuzz: false })[3]
  const soon = scheduleGrades(PROMPT, once, evening + MINUTE_MS, { retention: 0.9, fuzz: false })[3]
  assert.equal(twice.intervalDays, soon.intervalDays)
})

test('an answer never lies before the one that it follows, though the clock was set back', () => {
  const state = history([3])[0]
  assert.ok(state)
  assert.equal(momentAfter(undefined, NOON), NOON)
  assert.equal(momentAfter(state, NOON - DAY_MS), state.reviewedAt + 1)
  assert.equal(momentAfter(state, NOON + 5), NOON + 5)
})

test('whatever the history, a better grade never comes back earlier, and all numbers stay in their ranges', () => {
  const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
  const step = fc.tuple(grade, fc.nat(400 * DAY_MS))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, fuzz) => {
      let state: PromptState | undefined
      let now = NOON
      for (const [given, later] of steps) {
        const next = scheduleGrades(PROMPT, state, now, { retention: 0.9, fuzz })
        assert.ok(next[1].dueAt <= next[2].dueAt && next[2].dueAt <= next[3].dueAt && next[3].dueAt <= next[4].dueAt)
        state = next[given]
        assert.ok(state.dueAt > now && state.reviewedAt === now)
        assert.ok(state.stability > 0 && state.difficulty >= 1 && state.difficulty <= 10)
        assert.ok(Number.isInteger(state.intervalDays) && state.intervalDays <= 36_500)
        now += later
      }
      assert.equal(state?.reps ?? 0, steps.length)
    }),
    { numRuns: 300 },
  )
})
