import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reviewFiles } from '../../../src/compiler/decks/review-files.ts'
import { choosePrompts, isWithin, readCatalogue } from '../../../src/islands/review/catalogue.ts'
import { tinyVault } from '../../compiler/tiny-vault.ts'

const card = (question: string, tags: string, type = 'Basic'): string =>
  `START\n${type}\n${question}\nBack: It is.\nTags: ${tags}\nEND\n\n`

const vault = tinyVault({
  'infra/AWS/Zone.md': `# One\n\nText.\n\n${card('first', 'infra/net')}`,
  'infra/AWS Two.md': card('second', 'Infra', 'Basic (and reversed card)'),
  'Top.md': card('third', 'other'),
})
const files = reviewFiles(vault.index, (path) => vault.render(path).cards)
const index = JSON.parse(files.get('index.json') ?? '')
const catalogue = readCatalogue(index)

test('what the site writes is read back', () => {
  assert.deepEqual(
    catalogue.prompts.map(({ key, card }) => [
      key === `${card.key}:${key.split(':').at(-1)}`,
      card.deck.name,
      card.note.title,
      card.headings,
      card.tags,
      card.asks,
    ]),
    [
      [true, 'infra', 'AWS Two', [], ['Infra'], 'both'],
      [true, 'infra', 'AWS Two', [], ['Infra'], 'both'],
      [true, 'infra::AWS', 'Zone', ['One'], ['infra/net'], 'front'],
      [true, 'Notes', 'Top', [], ['other'], 'front'],
    ],
  )
  const [first] = catalogue.prompts
  assert.ok(first && files.has(`${first.card.part}.json`))
  assert.equal(catalogue.promptByKey.get(first.key), first)
})

test('a choice takes in what lies below, and decks and tags narrow each other', () => {
  const rows = [
    [[], [], 4],
    [['infra'], [], 3],
    [['INFRA::aws'], [], 1],
    [['infra', 'Notes'], [], 4],
    [['none'], [], 0],
    [[], ['infra'], 3],
    [[], ['infra/net', 'other'], 2],
    [['infra'], ['other'], 0],
    [['infra::AWS'], ['infra'], 1],
  ] as const
  for (const [decks, tags, count] of rows)
    assert.equal(choosePrompts(catalogue.prompts, { decks, tags }).length, count, `${decks} ${tags}`)
  assert.ok(!isWithin('infra two', 'infra', '::'))
})

test('an index of another version is not guessed at', () => {
  assert.throws(() => readCatalogue({ ...index, version: 2 }), /version 2/)
})
