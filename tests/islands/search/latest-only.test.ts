import assert from 'node:assert/strict'
import { test } from 'node:test'
import { latestOnly } from '../../../src/islands/search/latest-only.ts'

test('of the questions that come while one is answered, only the last is asked', async () => {
  const asked: string[] = []
  const answers: (() => void)[] = []
  const ask = latestOnly(async (question: string) => {
    asked.push(question)
    await new Promise<void>((resolve) => answers.push(resolve))
    return `${question}!`
  })
  const all = [ask('a')]
  await Promise.resolve()
  all.push(ask('ab'), ask('abc'))
  answers[0]?.()
  await all[0]
  await new Promise((resolve) => setTimeout(resolve))
  answers[1]?.()
  assert.deepEqual(await Promise.all(all), ['a!', undefined, 'abc!'])
  assert.deepEqual(asked, ['a', 'abc'])
})

test('a question that failed keeps no other from being asked', async () => {
  const ask = latestOnly(async (question: number) => {
    if (question === 1) throw new Error('No answer')
    return question
  })
  await assert.rejects(ask(1), /No answer/)
  assert.equal(await ask(2), 2)
})
