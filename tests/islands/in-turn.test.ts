import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTurn } from '../../src/islands/in-turn.ts'

test('what takes long is done in order and in several tasks, the first of it at once', async () => {
  const done: number[] = []
  for (let at = 0; at < 10; at += 1)
    inTurn(() => {
      const until = performance.now() + 6
      while (performance.now() < until);
      done.push(at)
    })
  assert.ok(done.length > 0 && done.length < 4, String(done.length))
  await new Promise<void>((resolve) => inTurn(resolve))
  assert.deepEqual(done, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  let isAtOnce = false
  await new Promise((resolve) => setTimeout(resolve, 1))
  inTurn(() => (isAtOnce = true))
  assert.ok(isAtOnce)
})
