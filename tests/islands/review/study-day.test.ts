import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DAY_MS, dateOfDay, startOfDay, studyDay, toStudyTime } from '../../../src/islands/review/study-day.ts'

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime()

test('a day begins at four in the morning', () => {
  const rows = [
    [at(27, 3, 59), '2026-11-26'],
    [at(27, 4), '2026-11-27'],
    [at(27, 23, 59), '2026-11-27'],
    [at(28, 0), '2026-11-27'],
    [new Date(2027, 0, 1, 2).getTime(), '2026-12-31'],
  ] as const
  for (const [moment, date] of rows)
    assert.equal(dateOfDay(studyDay(moment)).toISOString().slice(0, 10), date, new Date(moment).toString())
})

test('a day begins at its first moment, and no moment lies before the beginning of its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (moment) => {
      const day = studyDay(moment)
      assert.equal(studyDay(startOfDay(day)), day)
      assert.ok(startOfDay(day) <= moment && moment < startOfDay(day + 1))
    }),
  )
})

test('on the clock of study a day lasts 24 hours and time never goes back', () => {
  fc.assert(
    fc.property(fc.nat(3_000_000_000_000), fc.nat(5 * DAY_MS), (moment, more) => {
      assert.equal(Math.floor(toStudyTime(moment) / DAY_MS), studyDay(moment))
      // An hour that the clock is set back is lived twice, but belongs to the day before four in the morning.
      assert.ok(toStudyTime(moment + more) >= toStudyTime(moment))
    }),
  )
})
