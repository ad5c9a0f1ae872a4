import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerBatches, cutBatches } from '../../../src/compiler/crew/batches.ts'

test('batches cost about the same and keep the order', () => {
  const costs = [1, 1, 1, 9, 1, 1, 1, 1]
  const batches = cutBatches(costs, (cost) => cost, 1)
  assert.deepEqual(
    batches.map(({ pieces }) => pieces),
    [[1, 1], [1], [9], [1, 1], [1, 1]],
  )
  assert.deepEqual(
    cutBatches([], () => 1, 4),
    [],
  )
})

test('answers come in the order of the batches, whichever is there first', async () => {
  const batches = [3, 1, 2].map((pause) => ({ pieces: [pause], cost: 1 }))
  const answers = answerBatches(batches, 9, async ([pause = 0]) => {
    await new Promise((resolve) => setTimeout(resolve, pause))
    return pause
  })
  assert.deepEqual(await Array.fromAsync(answers), [3, 1, 2])
})

test('the longest is asked for first, and no more than are allowed ahead', async () => {
  const batches = ['a', 'b', 'c', 'long'].map((name) => ({ pieces: [name], cost: name === 'long' ? 100 : 1 }))
  const asked: string[] = []
  const answers = answerBatches(batches, 2, ([name = '']) => {
    asked.push(name)
    return Promise.resolve(name)
  })
  assert.deepEqual((await answers.next()).value, 'a')
  assert.deepEqual(asked, ['long', 'a'])
  assert.deepEqual(await Array.fromAsync(answers), ['b', 'c', 'long'])
})

test('the first error in the order of the batches is the one that is told', async () => {
  const batches = ['a', 'b'].map((name) => ({ pieces: [name], cost: 1 }))
  const answers = answerBatches(batches, 2, ([name = '']) => Promise.reject(new Error(name)))
  await assert.rejects(Array.fromAsync(answers), { message: 'a' })
})
