import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer, Grade, PromptState } from '../../../src/islands/review/progress.ts'
import { countByDay, countStages, forecast, recallByWeek, streakOf } from '../../../src/islands/review/statistics.ts'
import { DAY_MS, dateOfDay } from '../../../src/islands/review/study-day.ts'
import { NOON, keyOf, learnedState, learningState } from './tiny-catalogue.ts'

const answered = (daysAgo: number, grade: Grade = 3, before: PromptState | null = learnedState(0)): Answer => ({
  prompt: keyOf('a'),
  at: NOON - daysAgo * DAY_MS,
  grade,
  before,
})

const isoOf = (day: number | undefined): string =>
  dateOfDay(day ?? 0)
    .toISOString()
    .slice(0, 10)

test('the calendar begins on a Monday and ends today', () => {
  const days = countByDay([answered(0), answered(0), answered(4), answered(12)], 2, NOON)
  // The 27th of November 2026 is a Friday.
  assert.deepEqual([isoOf(days[0]?.day), isoOf(days.at(-1)?.day)], ['2026-11-16', '2026-11-27'])
  assert.equal(days.length, 12)
  assert.deepEqual(
    days.filter(({ count }) => count > 0).map(({ day, count }) => [isoOf(day), count]),
    [
      ['2026-11-23', 1],
      ['2026-11-27', 2],
    ],
  )
})

test('a streak goes on until today, though today has no answer yet', () => {
  assert.equal(streakOf([answered(0), answered(1), answered(2), answered(4)], NOON), 3)
  assert.equal(streakOf([answered(1), answered(2)], NOON), 2)
  assert.equal(streakOf([answered(2)], NOON), 0)
  assert.equal(streakOf([], NOON), 0)
})

test('recall counts what had been learned, by weeks that end today', () => {
  const log = [
    answered(0, 1),
    answered(6, 3),
    answered(7, 2),
    answered(8, 1),
    answered(1, 1, null),
    answered(1, 1, learningState(0)),
    answered(99),
  ]
  assert.deepEqual(
    recallByWeek(log, 2, NOON).map(({ day, recalled, asked }) => [isoOf(day), recalled, asked]),
    [
      ['2026-11-14', 1, 2],
      ['2026-11-21', 1, 2],
    ],
  )
})

test('the forecast counts what is overdue today', () => {
  const states = [learnedState(-30), learnedState(0), learnedState(1), learnedState(1), learnedState(9)]
  assert.deepEqual(
    forecast(states, 3, NOON).map(({ count }) => count),
    [2, 2, 0],
  )
})

test('prompts are new, being learned, young or mature', () => {
  const states = new Map([
    [keyOf('a'), learningState(3)],
    [keyOf('b'), learnedState(1, { intervalDays: 20 })],
    [keyOf('c'), learnedState(1, { intervalDays: 21 })],
    [keyOf('d'), learnedState(1, { stage: 'relearning' })],
  ])
  assert.deepEqual(countStages(6, states), { new: 6, learning: 2, young: 1, mature: 1 })
})
