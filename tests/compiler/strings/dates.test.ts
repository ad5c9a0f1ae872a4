import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, momentOf, sayDay } from '../../../src/compiler/strings/dates.ts'

test('a day is said as its language writes days', () => {
  const rows = [
    ['2024-09-16', 'en', '16 Sep 2024'],
    ['2024-09-16T23:30:00-11:00', 'en', '16 Sep 2024'],
    ['2024-09-16', 'de', '16. Sept. 2024'],
    ['0099-01-01', 'en', '1 Jan 99'],
    ['2024-13-01', 'en', '2024-13-01'],
    ['soon', 'de', 'soon'],
  ] as const
  for (const [date, language, said] of rows) assert.equal(dayOf(date, language), said)
})

test('the time is said where one is written', () => {
  assert.equal(momentOf('2024-09-16 20:02', 'en'), '16 Sep 2024, 20:02')
  assert.equal(momentOf('2024-09-16T20:02:09Z', 'de'), '16. Sept. 2024, 20:02')
  assert.equal(momentOf('2024-09-16', 'de'), '16. Sept. 2024')
})

test('only the parts that are asked for are said', () => {
  const monday = Date.UTC(2024, 8, 16)
  assert.equal(sayDay(monday, { weekday: 'long' }, 'de'), 'Montag')
  assert.equal(sayDay(monday, { day: 'numeric', month: 'long' }, 'en'), '16 September')
  assert.equal(sayDay(monday, { day: 'numeric', month: 'short' }, 'de'), '16. Sept.')
})
