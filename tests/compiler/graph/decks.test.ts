import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decksList, wayToDeck } from '../../../src/compiler/graph/deck-entries.ts'
import { cardsInFolder, cardsOfTag, deckAddress, decksOf } from '../../../src/compiler/graph/decks.ts'

const NOTES = [
  note('Zebra', 'infra/AWS', ['net'], ['1', ['Area/DNS']], ['2', []]),
  note('Ape', 'infra', [], ['3', ['area']]),
  note('Home', '', [], ['4', []]),
  note('Bare', 'infra-two', []),
]
const deckBySlug = decksOf(NOTES)

test('a deck holds its cards and those of the decks below', () => {
  assert.deepEqual(
    [...deckBySlug].map(([slug, { name, parent, cards }]) => [slug, name, parent?.name, cards.map(({ key }) => key)]),
    [
      ['infra', 'infra', undefined, ['3', '1', '2']],
      ['infra/aws', 'infra/AWS', 'infra', ['1', '2']],
      ['notes', 'Notes', undefined, ['4']],
    ],
  )
})

test('a deck has an address of its own', () => {
  assert.equal(deckAddress('infra/AWS'), '/cards/infra/aws/')
})

test('all decks are listed, nested ones moved in, and each card is counted once', () => {
  const { entries, facts } = decksList(deckBySlug)
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
  const aws = deckBySlug.get('infra/aws')
  assert.ok(aws)
  assert.deepEqual(
    wayToDeck(aws).map(({ name }) => name),
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
  return { title, folder, ownTags, cards: cards.map(([key, own]) => ({ key, deck: folder || 'Notes', tags: own })) }
}
