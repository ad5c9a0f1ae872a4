import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RestedWork } from '../../../src/islands/search/rested-work.ts'

function watched() {
  const signals: AbortSignal[] = []
  const ends: (() => void)[] = []
  const work = new RestedWork(async (signal) => {
    signals.push(signal)
    await new Promise<void>((resolve) => ends.push(resolve))
  })
  return { signals, ends, work }
}

test('work that waits is begun once, however often it was asked for', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const { signals, work } = watched()
  for (let asked = 0; asked < 3; asked++) {
    work.startAfter(100)
    context.mock.timers.tick(99)
  }
  assert.equal(signals.length, 0)
  context.mock.timers.tick(1)
  assert.equal(signals.length, 1)
  context.mock.timers.tick(1000)
  assert.equal(signals.length, 1)
})

test('work that is under way is ended as soon as other work is asked for', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const { signals, work } = watched()
  work.start()
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [false],
  )
  work.startAfter(100)
  assert.equal(signals[0]?.aborted, true)
  work.start()
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true, false],
  )
})

test('who cannot wait begins what waits, and knows when it is done', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const { signals, ends, work } = watched()
  work.startAfter(100)
  let isDone = false
  const finished = work.finish().then(() => {
    isDone = true
  })
  assert.equal(signals.length, 1)
  await Promise.resolve()
  assert.equal(isDone, false)
  ends[0]?.()
  await finished
  await work.finish()
  assert.equal(signals.length, 1)
})
