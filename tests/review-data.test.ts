import assert from 'node:assert/strict'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openKnowledgeBase } from '../src/knowledge-base.ts'
import { renewReviewData } from '../src/review-data.ts'
import { newVault } from './compiler/vault-on-disk.ts'

const card = (question: string): string => `START\nBasic\n${question}\nBack: Because.\nEND\n`

test('the data is written once, left alone while the cards stay as they are, and renewed with them', async () => {
  const vault = newVault({ 'a/One.md': card('Why?'), 'b/Two.md': card('How?'), 'Three.md': 'No card.' })
  const knowledge = openKnowledgeBase(vault.options, vault.memory)
  const renew = async (): Promise<Map<string, { text: string; writtenAt: number }>> => {
    await knowledge.refresh()
    const folder = renewReviewData(knowledge)
    return new Map(
      readdirSync(folder).map((name) => {
        const file = join(folder, name)
        return [name, { text: readFileSync(file, 'utf8'), writtenAt: statSync(file).mtimeMs }]
      }),
    )
  }
  const first = await renew()
  assert.equal(first.size, 3)
  vault.write({ 'Three.md': 'Still no card.' })
  assert.deepEqual(await renew(), first)
  vault.write({ 'b/Two.md': card('How much?') })
  const second = await renew()
  assert.equal(second.size, 3)
  const kept = [...second].filter(([name, { writtenAt }]) => first.get(name)?.writtenAt === writtenAt)
  assert.equal(kept.length, 1)
  assert.doesNotMatch([...second.values()].map(({ text }) => text).join(''), /How\?/)
})

test('a card of a note that is not published is in no file', async () => {
  const vault = newVault({
    'One.md': card('Why?'),
    'Kept.md': `---\npublish: false\n---\n${card('secret')}`,
    'private/Left.md': card('secret'),
  })
  const knowledge = openKnowledgeBase({ ...vault.options, exclude: ['private'] }, vault.memory)
  await knowledge.refresh()
  const folder = renewReviewData(knowledge)
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  assert.match(texts.join(''), /Why\?/)
  assert.doesNotMatch(texts.join(''), /secret|private|Kept|Left/i)
})
