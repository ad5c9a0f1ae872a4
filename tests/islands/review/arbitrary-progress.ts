import fc from 'fast-check'
import { DEFAULT_SETTINGS } from '../../../src/islands/review/progress.ts'
import type { Answer, Grade, Progress, PromptState, Stage } from '../../../src/islands/review/progress.ts'
import { NOON, keyOf } from './tiny-catalogue.ts'

// As `JSON.parse` makes them.
const PLAIN = { noNullPrototype: true } as const

const moment = fc.integer({ min: 0, max: 5 }).map((at) => NOON - at * 60_000)

const state: fc.Arbitrary<PromptState> = fc.record(
  {
    stage: fc.constantFrom<Stage>('learning', 'review', 'relearning'),
    dueAt: moment,
    reviewedAt: moment,
    stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
    intervalDays: fc.nat(36_500),
    step: fc.nat(2),
    reps: fc.nat(50),
    lapses: fc.nat(9),
  },
  PLAIN,
)

const prompt = fc.constantFrom('a', 'b', 'c:1', 'd').map(keyOf)

const answer: fc.Arbitrary<Answer> = fc.record(
  {
    prompt,
    at: moment,
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
    before: fc.option(state),
  },
  PLAIN,
)

/** Records of progress that know the same few prompts and moments, so that they meet. */
export const arbitraryProgress: fc.Arbitrary<Progress> = fc.record(
  {
    states: fc.array(fc.tuple(prompt, state), { maxLength: 5 }).map((entries) => new Map(entries)),
    log: fc.uniqueArray(answer, { maxLength: 6, selector: ({ prompt, at }) => `${prompt}/${at}` }),
    settings: fc
      .record({ newPerDay: fc.nat(99), changedAt: moment }, PLAIN)
      .map((changed) => ({ ...DEFAULT_SETTINGS, ...changed })),
  },
  PLAIN,
)
