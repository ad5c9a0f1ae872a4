import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardTagsOf } from '../../../src/compiler/graph/card-tags.ts'
import { deckRoutes } from '../../../src/compiler/graph/deck-pages.ts'
import { pagesOf } from '../../../src/compiler/graph/paging.ts'
import { de } from '../../../src/compiler/strings/de.ts'
import { en } from '../../../src/compiler/strings/en.ts'

const NOTES = [
  note('Zebra', ['net'], card('1', 'infra::AWS', ['Area/DNS']), card('2', 'infra::AWS')),
  note('Ape', [], card('3', 'infra', ['area'])),
]

test('a card has its own tags, those of its note, and those above them', () => {
  assert.deepEqual(
    cardTagsOf(NOTES).map(({ name, address, cards }) => [name, address, cards.map(({ key }) => key)]),
    [
      ['area', '/cards/~tags/area/', ['3', '1']],
      ['Area/DNS', '/cards/~tags/area/dns/', ['1']],
      ['net', '/cards/~tags/net/', ['1', '2']],
    ],
  )
})

test('all decks and tags, each deck and each tag have a page', () => {
  assert.deepEqual(
    deckRoutes(NOTES, en).map(({ route, ...shown }) => [
      route,
      shown.kind === 'cards' ? shown.head.query : shown.page.total,
    ]),
    [
      [undefined, 5],
      ['infra', 'deck=infra'],
      ['infra/aws', 'deck=infra%3A%3AAWS'],
      ['~tags/area', 'tag=area'],
      ['~tags/area/dns', 'tag=Area%2FDNS'],
      ['~tags/net', 'tag=net'],
    ],
  )
})

test('pages of cards speak the language that is asked for', () => {
  const [all, infra] = deckRoutes(NOTES, de)
  assert.ok(all?.kind === 'decks' && infra?.kind === 'cards')
  assert.deepEqual([all.list.title, all.list.facts], ['Karten', '3 Karten · 2 Stapel'])
  assert.deepEqual(infra.head.way, [{ name: 'Karten', address: '/cards/' }])
  assert.deepEqual(
    infra.head.near.map(({ label }) => label),
    ['Stapel', 'Schlagwörter'],
  )
})

test('a deck names those below it and the tags that divide its cards, a tag its decks', () => {
  const near = deckRoutes(NOTES, en).map((shown) =>
    shown.kind === 'cards'
      ? shown.head.near.flatMap(({ label, links }) => [label, ...links.map(({ name, count }) => `${name} ${count}`)])
      : [],
  )
  assert.deepEqual(near, [
    [],
    ['Decks', 'AWS 2', 'Tags', '#net 2', '#area 1', '#Area/DNS 1'],
    ['Tags', '#Area/DNS 1'],
    ['Decks', 'infra 1', 'infra / AWS 1'],
    [],
    [],
  ])
})

test('a page of heavy cards holds fewer of them, and one card at least', () => {
  const sizes = (weights: number[]): number[] =>
    pagesOf(weights, '/cards/', '/cards/', (weight) => weight).map(({ items }) => items.length)
  assert.deepEqual(sizes(Array(120).fill(10)), [50, 50, 20])
  assert.deepEqual(sizes(Array(6).fill(20_000)), [2, 2, 2])
  assert.deepEqual(sizes([90_000, 90_000, 10, 10]), [1, 1, 2])
  assert.deepEqual(sizes([]), [0])
})

interface Card {
  key: string
  deck: string
  tags: string[]
  weight: number
}

function card(key: string, deck: string, tags: string[] = []): Card {
  return { key, deck, tags, weight: 100 }
}

function note(title: string, ownTags: string[], ...cards: Card[]) {
  return { title, folder: '', ownTags, cards }
}
