import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seeCram } from '../../../src/islands/review/cram.ts'
import type { CramAnswer } from '../../../src/islands/review/cram.ts'
import { countToday, planRound } from '../../../src/islands/review/plan-round.ts'
import type { Answer, Grade, PromptKey, PromptState } from '../../../src/islands/review/progress.ts'
import { answersOf, nextDue, seeRound, sumUp } from '../../../src/islands/review/round.ts'
import type { Round } from '../../../src/islands/review/round.ts'
import { scheduleGrades } from '../../../src/islands/review/schedule.ts'
import { NOON, keyOf, learnedState, learningState, promptsOf } from './tiny-catalogue.ts'

const SECOND_MS = 1000

function open(names: string, states: Record<string, PromptState> = {}) {
  const known = new Map(Object.entries(states).map(([name, state]) => [keyOf(name), state]))
  const limits = { newPerDay: 99, reviewsPerDay: 99 }
  const { prompts } = planRound(promptsOf(names), known, countToday([], NOON), limits, NOON)
  const round: Round = { choice: '', startedAt: NOON, prompts }
  const log: Answer[] = []
  let now = NOON
  const see = () => seeRound(round, known, answersOf(round, log), now)
  return {
    see,
    log,
    known,
    wait: (ms: number) => void (now += ms),
    grade(grade: Grade) {
      const { next } = see()
      assert.ok(next)
      const before = known.get(next)
      now += SECOND_MS
      known.set(next, scheduleGrades(next, before, now, { retention: 0.9 })[grade])
      log.push({ prompt: next, at: now, grade, before: before ?? null })
      return next
    },
  }
}

test('a round says where it stands: 3 of 12 is the third that is met', () => {
  const round = open('a b c', { c: learnedState(-1) })
  const seen = [1, 3, 3].map((grade) => {
    const { place, total, isAgain, counts } = round.see()
    round.grade(grade as Grade)
    return [place, total, isAgain, counts.new, counts.learning, counts.due]
  })
  assert.deepEqual(seen, [
    [1, 3, false, 2, 0, 1],
    [2, 3, false, 1, 1, 1],
    [3, 3, false, 1, 1, 0],
  ])
  const { next, place, isAgain, counts } = round.see()
  assert.deepEqual([next, place, isAgain, counts], ['a:0', 1, true, { new: 0, learning: 2, due: 0 }])
})

test('what was learned comes back when its minute has come, before what was not met yet', () => {
  const round = open('a b c d')
  assert.equal(round.grade(1), 'a:0')
  assert.equal(round.grade(3), 'b:0')
  round.wait(61 * SECOND_MS)
  assert.equal(round.grade(3), 'a:0')
  assert.equal(round.grade(3), 'c:0')
})

test('at the end what is learned is asked ahead of its time, but not twice in a row while another is left', () => {
  const round = open('a b')
  assert.equal(round.grade(1), 'a:0')
  assert.equal(round.grade(3), 'b:0')
  assert.equal(round.grade(1), 'a:0')
  assert.equal(round.grade(3), 'b:0')
  assert.deepEqual([round.grade(3), round.grade(3)], ['a:0', 'a:0'])
  assert.deepEqual([round.see().next, round.see().done, round.see().total], [undefined, 1, 2])
})

test('what is learned in another window leaves the round', () => {
  const round = open('a b c')
  round.known.set(keyOf('a'), learnedState(5))
  assert.equal(round.see().next, 'b:0')
})

test('whatever is answered, a round ends once everything is known, and never shows what it does not hold', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f:0', 'f:1'), { minLength: 1 })
  const grades = fc.array(fc.constantFrom<Grade>(1, 2, 3, 4), { maxLength: 40 })
  fc.assert(
    fc.property(names, grades, (all, given) => {
      const round = open(all.join(' '), { b: learnedState(-2), c: learningState(3), 'f:1': learnedState(-9) })
      for (const grade of [...given, ...Array<Grade>(40).fill(4)]) {
        const { next, place, total, done } = round.see()
        assert.ok(place <= total && done >= 0 && done <= 1)
        if (next === undefined) break
        round.grade(grade)
      }
      assert.equal(round.see().next, undefined)
    }),
  )
})

test('answers before a round and of other prompts are not of it', () => {
  const at = (prompt: string, moment: number): Answer => ({ prompt: keyOf(prompt), at: moment, grade: 3, before: null })
  const log = [at('b', NOON + 2), at('a', NOON - 1), at('c', NOON + 1), at('a', NOON)]
  const round = { choice: '', startedAt: NOON, prompts: [keyOf('a'), keyOf('b')] }
  assert.deepEqual(
    answersOf(round, log).map(({ at }) => at - NOON),
    [0, 2],
  )
})

test('the end says what was learned, recalled and forgotten', () => {
  const row = (prompt: string, grade: Grade, before: PromptState | null): Answer => {
    return { prompt: keyOf(prompt), at: NOON, grade, before }
  }
  const answers = [
    row('a', 1, null),
    row('a', 1, learningState(0)),
    row('b', 1, learnedState(-1)),
    row('c', 3, learnedState(-1)),
    row('d', 4, null),
  ]
  assert.deepEqual(sumUp(answers), {
    answers: 5,
    learned: 2,
    recalled: 1,
    recallable: 2,
    forgotten: ['a:0', 'b:0'],
  })
})

test('one is to return when the first prompt is due', () => {
  const states = new Map([
    [keyOf('a'), learnedState(3)],
    [keyOf('b'), learnedState(2)],
  ])
  assert.equal(nextDue([keyOf('a'), keyOf('b'), keyOf('c')], states)?.at, learnedState(2).dueAt)
  assert.equal(nextDue([keyOf('c')], states), undefined)
})

test('cramming asks what was not known once more at the end, until all is known', () => {
  const prompts = ['a', 'b', 'c'].map(keyOf)
  const answers: CramAnswer[] = []
  const seen: [PromptKey | undefined, number, number][] = []
  for (const grade of [1, 3, 1, 3, 3] as const) {
    const { next, place, done } = seeCram(prompts, answers)
    seen.push([next, place, Math.round(done * 3)])
    if (next) answers.push({ prompt: next, grade })
  }
  assert.deepEqual(seen, [
    ['a:0', 1, 0],
    ['b:0', 2, 0],
    ['c:0', 3, 1],
    ['a:0', 1, 1],
    ['c:0', 3, 2],
  ])
  assert.equal(seeCram(prompts, answers).next, undefined)
})
