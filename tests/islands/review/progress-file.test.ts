import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { progressFileName, writeProgressFile } from '../../../src/islands/review/progress-file.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { readProgressFile } from '../../../src/islands/review/read-progress-file.ts'
import { UnusableFile } from '../../../src/islands/review/unusable-file.ts'
import { DEFAULT_SETTINGS } from '../../../src/islands/review/progress.ts'
import { arbitraryProgress } from './arbitrary-progress.ts'
import { NOON, keyOf, learnedState } from './tiny-catalogue.ts'

const SITE = 'https://notes.example/repo/'

const whole = (): Record<string, unknown> => {
  const states = new Map([[keyOf('1726516929907'), learnedState(3)]])
  const log = [{ prompt: keyOf('1726516929907'), at: NOON - 5, grade: 3, before: null }] as const
  return JSON.parse(writeProgressFile({ states, log, settings: DEFAULT_SETTINGS }, SITE, NOON))
}

const firstOf = (file: Record<string, unknown>, list: string) => (file[list] as Record<string, unknown>[])[0] ?? {}

test('what is written is read back', () => {
  fc.assert(
    fc.property(arbitraryProgress, (progress) => {
      const { site, exportedAt, ...read } = readProgressFile(writeProgressFile(progress, SITE, NOON), NOON)
      assert.deepEqual([site, exportedAt], [SITE, new Date(NOON).toISOString()])
      assert.deepEqual(read, { ...progress, log: [...progress.log] })
    }),
  )
})

test('a file is named after its day', () => assert.equal(progressFileName(NOON), 'verso-review-2026-11-27.json'))

type Change = (file: Record<string, unknown>) => unknown

const SPOILT: Record<string, readonly [Change, RegExp]> = {
  'is cut off': [(file) => JSON.stringify(file).slice(0, -3), /not whole/],
  'is empty': [() => '', /not whole/],
  'is no object': [() => [], /file must be an object/],
  'is nothing': [() => null, /file must be an object/],
  'is of something else': [(file) => ({ ...file, schema: 'anki' }), /not a file of review progress/],
  'is of a later version': [(file) => ({ ...file, version: 2 }), /version 2.*reload/],
  'has a version that is none': [(file) => ({ ...file, version: '1' }), /version must be/],
  'has no time': [(file) => ({ ...file, exportedAt: 'yesterday' }), /exportedAt/],
  'has no site': [({ site: _, ...file }) => file, /site must be/],
  'has no list of prompts': [(file) => ({ ...file, prompts: {} }), /prompts must be a list/],
  'holds a prompt twice': [
    (file) => ({ ...file, prompts: [firstOf(file, 'prompts'), firstOf(file, 'prompts')] }),
    /twice/,
  ],
  'has settings of another kind': [(file) => ({ ...file, settings: { ...DEFAULT_SETTINGS, buttons: 3 } }), /buttons/],
  'has a limit that is no number': [
    (file) => ({ ...file, settings: { ...DEFAULT_SETTINGS, newPerDay: 'lots' } }),
    /newPerDay/,
  ],
  'has a retention beyond reason': [
    (file) => ({ ...file, settings: { ...DEFAULT_SETTINGS, retention: 1 } }),
    /retention/,
  ],
}

const SPOILT_PROMPTS: readonly [Record<string, unknown>, RegExp][] = [
  [{ prompt: '__proto__' }, /prompt must be/],
  [{ prompt: 'a:0:b' }, /prompt must be/],
  [{ prompt: '<img src=x onerror=alert(1)>:0' }, /prompt must be/],
  [{ prompt: 'x'.repeat(300) }, /prompt must be/],
  [{ stage: 'constructor' }, /stage must be/],
  [{ stability: null }, /stability/],
  [{ stability: -1 }, /stability/],
  [{ stability: '10' }, /stability/],
  [{ difficulty: 11 }, /difficulty/],
  [{ reps: 1.5 }, /reps/],
  [{ lapses: -2 }, /lapses/],
  [{ reviewedAt: NOON + 3 * 86_400_000 }, /reviewedAt/],
  [{ dueAt: 9e15 }, /dueAt/],
  [{ dueAt: {} }, /dueAt/],
]

const SPOILT_ANSWERS: readonly [Record<string, unknown>, RegExp][] = [
  [{ grade: 5 }, /grade must be/],
  [{ grade: '3' }, /grade must be/],
  [{ at: 'now' }, /at must be/],
  [{ before: undefined }, /before must be/],
  [{ before: { stage: 'review' } }, /reviewedAt must be/],
]

for (const [name, [spoil, message]] of Object.entries(SPOILT)) {
  test(`a file that ${name} is refused, and says why`, () => refuses(spoil(whole()), message))
}

test('a file with a prompt or an answer that cannot be is refused as a whole', () => {
  for (const [change, message] of SPOILT_PROMPTS) {
    const file = whole()
    refuses({ ...file, prompts: [{ ...firstOf(file, 'prompts'), ...change }] }, message)
  }
  for (const [change, message] of SPOILT_ANSWERS) {
    const file = whole()
    refuses({ ...file, log: [{ ...firstOf(file, 'log'), ...change }] }, message)
  }
})

test('what a file says beside is not taken over, and nothing of it reaches a prototype', () => {
  const text = JSON.stringify(whole()).replaceAll('"reps"', '"__proto__":{"spoilt":1},"constructor":{"x":1},"reps"')
  const { states } = readProgressFile(text, NOON)
  assert.deepEqual([...states.values()], [learnedState(3)])
  assert.equal(Reflect.get({}, 'spoilt'), undefined)
})

test('whatever a file holds, it is read or refused, and nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('prompts', 'log', 'settings', 'version', 'site'), (value, name) => {
      try {
        readProgressFile(JSON.stringify({ ...whole(), [name]: value }), NOON)
      } catch (error) {
        assert.ok(error instanceof UnusableFile, String(error))
      }
    }),
  )
})

function refuses(file: unknown, message: RegExp): void {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  assert.throws(
    () => readProgressFile(text, NOON),
    (error) => error instanceof UnusableFile && message.test(error.say(en.keeping)),
    `${text.slice(0, 200)} ${message}`,
  )
}
