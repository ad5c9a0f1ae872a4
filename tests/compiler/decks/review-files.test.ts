import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reviewFiles } from '../../../src/compiler/decks/review-files.ts'
import type { ReviewIndex } from '../../../src/compiler/decks/review-index.ts'
import { tinyVault } from '../tiny-vault.ts'

const card = (question: string, more = '', type = 'Basic'): string =>
  `START\n${type}\n${question}\nBack: The answer of ${question}\n${more}END\n\n`

const FILES = {
  'infra/AWS/Zone.md': `---\ntags: [net, Infra]\n---\n# One\n\n## Two\n\nText.\n\n${card('first', 'Tags: infra/aws net\n')}`,
  'infra/AWS/Area.md': card('second', '<!--ID: 1726516929907-->\n', 'Basic (and reversed card)'),
  'infra/Top.md': card('third', '', 'Basic (type in the answer)') + card('fourth'),
  'Bare.md': 'No card.\n',
}

function write(files: Readonly<Record<string, string>>) {
  const vault = tinyVault(files)
  const written = reviewFiles(vault.index, (path) => vault.render(path).cards)
  const index: ReviewIndex = JSON.parse(written.get('index.json') ?? '')
  return { vault, written, index }
}

test('the index names every card with its deck, note, headings and tags, in the order of decks and notes', () => {
  const { index } = write(FILES)
  assert.deepEqual(index.decks, [
    ['infra', '/cards/infra/'],
    ['infra::AWS', '/cards/infra/aws/'],
  ])
  const said = index.cards.map(([key, asks, ords, deck, note, way, tags]) => [
    key.length,
    asks,
    ords,
    index.decks[deck]?.[0],
    index.notes[note]?.[1],
    index.ways[way],
    tags.map((tag) => index.tags[tag]),
  ])
  assert.deepEqual(said, [
    [12, 2, [0], 'infra', '/infra/top/', [], []],
    [12, 0, [0], 'infra', '/infra/top/', [], []],
    [13, 1, [0, 1], 'infra::AWS', '/infra/aws/area/', [], []],
    [12, 0, [0], 'infra::AWS', '/infra/aws/zone/', ['One', 'Two'], ['infra/aws', 'net', 'Infra']],
  ])
})

test('tags are named in the order in which a reader looks for them', () => {
  const { index } = write({ 'A.md': card('one', 'Tags: week10 Zebra\n'), 'B.md': card('two', 'Tags: week2 apple\n') })
  assert.deepEqual(index.tags, ['apple', 'week2', 'week10', 'Zebra'])
})

test('a part holds the HTML that the pages show, and each deck has its own parts', () => {
  const { vault, written, index } = write(FILES)
  const rendered = Object.keys(FILES).flatMap((path) => vault.render(path).cards)
  assert.equal(index.parts.length, 2)
  const held = index.parts.map((name): Record<string, string> => JSON.parse(written.get(`${name}.json`) ?? ''))
  for (const [key, , , , , , , part] of index.cards)
    assert.equal(held[part]?.[key], rendered.find((card) => card.key === key)?.html)
  assert.equal(Object.keys({ ...held[0], ...held[1] }).length, 4)
})

test('a part holds about 64 kB, and a card that is larger stands alone', () => {
  const words = (kilobytes: number): string => 'word '.repeat(kilobytes * 200)
  // A question stands in its answer once more.
  const files = { 'a/Big.md': [10, 10, 10, 50, 10, 15].map((size) => card(words(size))).join('') }
  const { written, index } = write(files)
  const cardsByPart = index.parts.map((_, part) => index.cards.filter((indexed) => indexed[7] === part).length)
  assert.deepEqual(cardsByPart, [3, 1, 2])
  for (const [part, name] of index.parts.entries()) {
    const bytes = Buffer.byteLength(written.get(`${name}.json`) ?? '')
    assert.ok(bytes < 70_000 || cardsByPart[part] === 1, `${name}: ${bytes}`)
  }
})

test('the same vault gives the same bytes, and an edit in one deck leaves the parts of the others', () => {
  const before = write(FILES)
  assert.deepEqual([...write(FILES).written], [...before.written])
  const after = write({ ...FILES, 'infra/Top.md': card('third, said better') })
  assert.deepEqual(after.index.parts[1], before.index.parts[1])
  assert.notDeepEqual(after.index.parts[0], before.index.parts[0])
})

test('a card that was not rendered is left out, and a vault without cards has an empty index', () => {
  const vault = tinyVault(FILES)
  for (const index of [write({ 'Bare.md': '' }).written, reviewFiles(vault.index, () => [])]) {
    const { cards, parts }: ReviewIndex = JSON.parse(index.get('index.json') ?? '')
    assert.deepEqual([cards, parts], [[], []])
  }
})
