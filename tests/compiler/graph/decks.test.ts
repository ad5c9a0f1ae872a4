import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../../src/compiler/strings/en.ts'
import { decksList, wayToDeck } from '../../../src/compiler/graph/deck-entries.ts'
import { cardsInFolder, cardsOfDeck, cardsOfTag, decksOf } from '../../../src/compiler/graph/decks.ts'

const NOTES = [
  note('Zebra', 'infra/AWS', ['net'], ['1', ['Area/DNS']], ['2', []]),
  note('Ape', 'infra', [], ['3', ['area']]),
  note('Home', '', [], ['4', []]),
  note('Bare', 'infra-two', []),
]
const deckByKey = decksOf(NOTES)

test('a deck holds its cards and those of the decks below', () => {
  assert.deepEqual(
    [...deckByKey.values()].map(({ name, address, parent, cards }) => [
      name,
      address,
      parent?.name,
      cards.map(({ key }) => key),
    ]),
    [
      ['infra', '/cards/infra/', undefined, ['3', '1', '2']],
      ['infra::AWS', '/cards/infra/aws/', 'infra', ['1', '2']],
      ['Notes', '/cards/notes/', undefined, ['4']],
    ],
  )
})

test('a deck stands before those below it, and neighbours stand as a reader sorts them', () => {
  const names = ['b::z', 'B', 'a 10', 'a 2', 'b::y::x', 'b::y', 'a 2::c', 'bb'].map((deck, at) =>
    note('N', deck.replaceAll('::', '/'), [], [String(at), []]),
  )
  assert.deepEqual(
    [...decksOf(names).values()].map(({ name }) => name),
    ['a 2', 'a 2::c', 'a 10', 'B', 'B::y', 'B::y::x', 'B::z', 'bb'],
  )
})

test('all decks are listed, nested ones moved in, and each card is counted once', () => {
  const { entries, facts } = decksList(deckByKey, [], en)
  assert.equal(facts, '4 cards · 3 decks')
  assert.deepEqual(
    entries.map(({ title, depth, detail }) => [title, depth, detail]),
    [
      ['infra', 0, '3 cards'],
      ['AWS', 1, '2 cards'],
      ['Notes', 0, '1 card'],
    ],
  )
})

test('the way to a deck begins with all decks', () => {
  const aws = deckByKey.get('infra::aws')
  assert.ok(aws)
  assert.deepEqual(
    wayToDeck(aws, en).map(({ name }) => name),
    ['Cards', 'infra'],
  )
})

test('the cards of a tag are those that carry it or whose note does, nested tags included', () => {
  assert.deepEqual(
    cardsOfTag(NOTES, 'area').map(({ key }) => key),
    ['1', '3'],
  )
  assert.deepEqual(
    cardsOfTag(NOTES, 'area/dns').map(({ key }) => key),
    ['1'],
  )
  assert.deepEqual(
    cardsOfTag(NOTES, 'NET').map(({ key }) => key),
    ['1', '2'],
  )
  assert.deepEqual(cardsOfTag(NOTES, 'are'), [])
})

test('the cards of a deck are found by its name in Anki or in words', () => {
  for (const name of ['infra::AWS', 'infra / AWS', 'INFRA::aws'])
    assert.deepEqual(
      cardsOfDeck(NOTES, name).map(({ key }) => key),
      ['1', '2'],
    )
  assert.deepEqual(cardsOfDeck(NOTES, 'none'), [])
})

test('the cards of a folder are those of its notes and of the folders in it', () => {
  assert.deepEqual(
    cardsInFolder(NOTES, 'Infra').map(({ key }) => key),
    ['1', '2', '3'],
  )
  assert.deepEqual(
    cardsInFolder(NOTES, 'infra/AWS').map(({ key }) => key),
    ['1', '2'],
  )
  assert.deepEqual(cardsInFolder(NOTES, 'inf'), [])
  assert.equal(cardsInFolder(NOTES, '').length, 4)
})

type Deckable = Parameters<typeof decksOf>[0][number]

function note(title: string, folder: string, ownTags: string[], ...cards: [key: string, tags: string[]][]): Deckable {
  return {
    title,
    folder,
    ownTags,
    cards: cards.map(([key, own]) => ({ key, deck: folder.replaceAll('/', '::') || 'Notes', tags: own, weight: 1 })),
  }
}
