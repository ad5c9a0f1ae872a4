import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openProgress } from '../../../src/islands/review/open-progress.ts'
import { DEFAULT_SETTINGS } from '../../../src/islands/review/progress.ts'
import type { Answer, Grade, PromptState } from '../../../src/islands/review/progress.ts'
import type { Change, ProgressStore } from '../../../src/islands/review/progress-store.ts'
import { momentAfter, scheduleGrades } from '../../../src/islands/review/schedule.ts'
import { transientProgress } from '../../../src/islands/review/transient-progress.ts'
import { arbitraryProgress } from './arbitrary-progress.ts'
import { NOON, keyOf } from './tiny-catalogue.ts'

// An open channel would keep the tests from ending.
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name)
    if ('unref' in this && typeof this.unref === 'function') this.unref()
  }
}

let sites = 0
const newSite = (): string => `/site${(sites += 1)}/`

/** Answers as a round does. */
async function answer(store: ProgressStore, name: string, grade: Grade, now: number): Promise<void> {
  const prompt = keyOf(name)
  await store.answer(prompt, grade, (before) => {
    return scheduleGrades(prompt, before, momentAfter(before, now), { retention: 0.9 })[grade]
  })
}

const KINDS = { kept: async () => openProgress(newSite()), transient: async () => transientProgress() }

for (const [kind, open] of Object.entries(KINDS)) {
  test(`${kind} progress holds each answer and the state after it`, async () => {
    const store = await open()
    assert.equal(store.isKept, kind === 'kept')
    await answer(store, 'a', 3, NOON)
    await answer(store, 'a', 1, NOON + 5000)
    const { states } = await store.read()
    const log = await store.readLog()
    assert.deepEqual([states.size, states.get(keyOf('a'))?.reps], [1, 2])
    assert.deepEqual(
      log.map(({ prompt, at, grade, before }) => [prompt, at, grade, before?.reps]),
      [
        ['a:0', NOON, 3, undefined],
        ['a:0', NOON + 5000, 1, 1],
      ],
    )
    assert.deepEqual(await store.readLog(NOON + 1), log.slice(1))
  })

  test(`${kind} progress takes answers back, one by one`, async () => {
    const store = await open()
    await answer(store, 'a', 3, NOON)
    const once = await store.read()
    await answer(store, 'a', 1, NOON + 5000)
    const [first, second] = await store.readLog()
    assert.ok(first && second)
    assert.equal(await store.undo(first), undefined)
    assert.equal((await store.undo(second))?.state?.reps, 1)
    assert.deepEqual(await store.read(), once)
    assert.equal(await store.undo(second), undefined)
    assert.deepEqual(await store.undo(first), { prompt: 'a:0', state: undefined })
    assert.deepEqual([(await store.read()).states.size, (await store.readLog()).length], [0, 0])
  })

  test(`${kind} progress remembers settings, rounds and the time of the last file`, async () => {
    const store = await open()
    assert.deepEqual((await store.read()).settings, DEFAULT_SETTINGS)
    const settings = { ...DEFAULT_SETTINGS, newPerDay: 5, changedAt: NOON }
    await store.saveSettings(settings)
    const round = { choice: 'deck=a', startedAt: NOON, prompts: [keyOf('a')] }
    await store.saveRound(round)
    await store.saveBackupTime(NOON)
    assert.deepEqual((await store.read()).settings, settings)
    assert.deepEqual([await store.readRound('deck=a'), await store.readRound('deck=b')], [round, undefined])
    assert.equal(await store.readBackupTime(), NOON)
    await answer(store, 'a', 3, NOON)
    await store.forget([keyOf('a')])
    assert.deepEqual([(await store.read()).states.size, (await store.readLog()).length], [0, 1])
    await store.clear()
    assert.deepEqual([await store.readLog(), await store.readRound('deck=a')], [[], undefined])
    assert.deepEqual((await store.read()).settings, DEFAULT_SETTINGS)
  })

  test(`${kind} progress merges what a file holds, and merging it again changes nothing`, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProgress, arbitraryProgress, async (a, b) => {
        const store = await open()
        await store.merge(a)
        await store.merge(b)
        const [once, log] = [await store.read(), await store.readLog()]
        const keys = new Set(log.map(({ prompt, at }) => `${prompt}/${at}`))
        for (const { prompt, at } of [...a.log, ...b.log]) assert.ok(keys.has(`${prompt}/${at}`))
        await store.merge(a)
        assert.deepEqual([await store.read(), await store.readLog()], [once, log])
      }),
      { numRuns: 25 },
    )
  })
}

test('two windows lose no answer, though both answer the same prompt at the same moment', async () => {
  const site = newSite()
  const windows = await Promise.all([openProgress(site), openProgress(site)])
  const names = ['a', 'b', 'c', 'd']
  await Promise.all(
    Array.from({ length: 40 }, (_, at) => {
      const store = windows[at % 2] ?? assert.fail()
      return answer(store, names[at % 3] ?? 'd', at % 5 === 0 ? 1 : 3, NOON)
    }),
  )
  const { states } = await (windows[0] ?? assert.fail()).read()
  const log = await (windows[1] ?? assert.fail()).readLog()
  assert.equal(log.length, 40)
  for (const [prompt, { reps }] of states) assert.equal(log.filter((entry) => entry.prompt === prompt).length, reps)
  assert.equal(chainsOf(log), states.size)
})

test('a window is told what another one does', async () => {
  const site = newSite()
  const [one, other] = await Promise.all([openProgress(site), openProgress(site)])
  const told: (Change | undefined)[] = []
  const twice = new Promise<void>((resolve) => {
    other.onChange((change) => {
      told.push(change)
      if (told.length === 2) resolve()
    })
  })
  await answer(one, 'a', 3, NOON)
  const [given] = await one.readLog()
  await one.undo(given ?? assert.fail())
  await twice
  assert.deepEqual(
    told.map((change) => [change?.prompt, change?.state?.reps]),
    [
      ['a:0', 1],
      ['a:0', undefined],
    ],
  )
})

test('sites that share an origin share no progress', async () => {
  const [one, other] = await Promise.all([openProgress(newSite()), openProgress(newSite())])
  await answer(one, 'a', 3, NOON)
  assert.equal((await other.read()).states.size, 0)
})

test('where the browser has no database, reviewing works for this visit', async (context) => {
  context.mock.method(indexedDB, 'open', () => {
    throw new DOMException('no', 'InvalidStateError')
  })
  const store = await openProgress(newSite())
  await answer(store, 'a', 3, NOON)
  assert.deepEqual([store.isKept, (await store.readLog()).length], [false, 1])
})

/** In how many chains the answers follow each other, each from the state that the one before it left. */
function chainsOf(log: readonly Answer[]): number {
  const before = (state: PromptState | null): number => state?.reps ?? 0
  return log.filter(({ prompt, before: state }, at) => {
    const earlier = log.slice(0, at).filter((answer) => answer.prompt === prompt)
    assert.equal(before(state), earlier.length)
    return earlier.length === 0
  }).length
}
