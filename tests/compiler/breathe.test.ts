import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doBreathing, openBreath } from '../../src/compiler/breathe.ts'

test('work in parts gives way as long as it is told to, also when it is told again meanwhile', async () => {
  const givenWay = { until: performance.now() + 20 }
  const longer = givenWay.until + 40
  setTimeout(() => {
    givenWay.until = longer
  }, 5)
  const done: number[] = []
  const result = await doBreathing(work(done), openBreath(givenWay))
  assert.equal(result, 'done')
  assert.ok(performance.now() >= longer)
  assert.deepEqual(done, [0, 1, 2])
})

test('others are let in by work that takes long', async () => {
  let others = 0
  const timer = setInterval(() => (others += 1), 1)
  const breathe = openBreath()
  for (let part = 0; part < 3; part += 1) {
    const until = performance.now() + 45
    while (performance.now() < until);
    await breathe()
  }
  clearInterval(timer)
  assert.ok(others > 0)
})

function* work(done: number[]): Generator<undefined, string> {
  for (let part = 0; part < 3; part += 1) {
    done.push(part)
    yield
  }
  return 'done'
}
