import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeProgress, previewImport } from '../../../src/islands/review/merge-progress.ts'
import { DEFAULT_SETTINGS } from '../../../src/islands/review/progress.ts'
import type { Answer, Progress, PromptState } from '../../../src/islands/review/progress.ts'
import { arbitraryProgress } from './arbitrary-progress.ts'
import { NOON, keyOf, learnedState } from './tiny-catalogue.ts'

const NOTHING: Progress = { states: new Map(), log: [], settings: DEFAULT_SETTINGS }

function progress(states: Record<string, PromptState>, log: readonly Answer[] = []): Progress {
  return { ...NOTHING, states: new Map(Object.entries(states).map(([name, state]) => [keyOf(name), state])), log }
}

/** Whatever the order of its entries. */
function plain({ states, log, settings }: Progress) {
  const answers = log.toSorted((a, b) => a.at - b.at || (a.prompt < b.prompt ? -1 : 1))
  return { states: Object.fromEntries(states), log: answers, settings }
}

const reviewed = (minutesAgo: number): PromptState => learnedState(1, { reviewedAt: NOON - minutesAgo * 60_000 })
const answer = (name: string, minutesAgo: number): Answer => ({
  prompt: keyOf(name),
  at: NOON - minutesAgo * 60_000,
  grade: 3,
  before: null,
})

test('of each prompt the newer review wins, and all answers stay', () => {
  const a = progress({ a: reviewed(5), b: reviewed(1) }, [answer('a', 5), answer('b', 1)])
  const b = progress({ a: reviewed(3), b: reviewed(9), c: reviewed(2) }, [answer('a', 3), answer('b', 1)])
  const merged = mergeProgress(a, b)
  assert.deepEqual(plain(merged), {
    states: { 'a:0': reviewed(3), 'b:0': reviewed(1), 'c:0': reviewed(2) },
    log: [answer('a', 5), answer('a', 3), answer('b', 1)],
    settings: DEFAULT_SETTINGS,
  })
})

test('the settings that were changed last win', () => {
  const chosen = (newPerDay: number, changedAt: number): Progress => {
    return { ...NOTHING, settings: { ...DEFAULT_SETTINGS, newPerDay, changedAt } }
  }
  assert.equal(mergeProgress(chosen(5, 2), chosen(9, 1)).settings.newPerDay, 5)
  assert.equal(mergeProgress(NOTHING, chosen(9, 1)).settings.newPerDay, 9)
})

test('a preview counts what a file would change', () => {
  const here = progress({ a: reviewed(5), b: reviewed(1), c: reviewed(2) }, [answer('a', 5)])
  const file = progress({ a: reviewed(3), b: reviewed(9), c: reviewed(2), d: reviewed(2), e: reviewed(4) }, [
    answer('a', 5),
    answer('d', 2),
  ])
  assert.deepEqual(
    previewImport(here, file, (prompt) => prompt !== keyOf('e')),
    { added: 2, newer: 1, same: 1, older: 1, unknown: 1, answers: 1 },
  )
})

test('the order of merging makes no difference, and merging twice adds nothing', () => {
  fc.assert(
    fc.property(arbitraryProgress, arbitraryProgress, arbitraryProgress, (a, b, c) => {
      assert.deepEqual(plain(mergeProgress(a, b)), plain(mergeProgress(b, a)))
      assert.deepEqual(plain(mergeProgress(mergeProgress(a, b), c)), plain(mergeProgress(a, mergeProgress(b, c))))
      assert.deepEqual(plain(mergeProgress(a, a)), plain(a))
      assert.deepEqual(plain(mergeProgress(mergeProgress(a, b), b)), plain(mergeProgress(a, b)))
    }),
  )
})

test('no answer is ever lost, and no prompt goes back to an older review', () => {
  fc.assert(
    fc.property(arbitraryProgress, arbitraryProgress, (a, b) => {
      const merged = mergeProgress(a, b)
      const keys = new Set(merged.log.map(({ prompt, at }) => `${prompt}/${at}`))
      for (const { prompt, at } of [...a.log, ...b.log]) assert.ok(keys.has(`${prompt}/${at}`))
      for (const [prompt, { reviewedAt }] of [...a.states, ...b.states])
        assert.ok((merged.states.get(prompt)?.reviewedAt ?? 0) >= reviewedAt)
    }),
  )
})

test('a preview says what merging does', () => {
  fc.assert(
    fc.property(arbitraryProgress, arbitraryProgress, (here, file) => {
      const preview = previewImport(here, file, () => true)
      const merged = mergeProgress(here, file)
      const changed = [...merged.states].filter(([prompt, state]) => {
        const own = here.states.get(prompt)
        return own !== undefined && JSON.stringify(plainState(own)) !== JSON.stringify(plainState(state))
      })
      assert.equal(preview.added, merged.states.size - here.states.size)
      assert.equal(preview.newer, changed.length)
      assert.equal(preview.answers, merged.log.length - here.log.length)
      assert.equal(preview.added + preview.newer + preview.same + preview.older, file.states.size)
    }),
  )
})

const plainState = (state: PromptState) => Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1))
