import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { assignDeckAddresses, deckKey, deckLabel, parentDeck } from '../../../src/compiler/links/deck-addresses.ts'
import { tidyDeck } from '../../../src/compiler/syntax/cards/deck-name.ts'

// Names of decks that hold cards, and all decks with their addresses.
const ROWS: [names: string[], ...places: string[]][] = [
  [['infra::AWS'], 'infra /cards/infra/', 'infra::AWS /cards/infra/aws/'],
  [['A', 'a'], 'A /cards/a/'],
  [['a::B', 'A::c'], 'A /cards/a/', 'A::c /cards/a/c/', 'A::B /cards/a/b/'],
  [['C++', 'C'], 'C /cards/c/', 'C++ /cards/c-cedb1b/'],
  [['a/b'], 'a/b /cards/a-b/'],
  [['🧪'], '🧪 /cards/🧪/'],
  [['!!!'], '!!! /cards/untitled/'],
  [['~2'], '~2 /cards/2/'],
]

for (const [names, ...places] of ROWS) {
  test(`${names.join(' and ')} stand at ${places.join(', ')}`, () => {
    assert.deepEqual(
      assignDeckAddresses(names).all.map(({ name, address }) => `${name} ${address}`),
      places,
    )
  })
}

test('a long name is cut, and told apart from another that begins like it', () => {
  const names = ['ä', 'b'].map((end) => `${'Ein langer Name '.repeat(20)}${end}`)
  const addresses = assignDeckAddresses(names).all.map(({ address }) => address)
  assert.equal(new Set(addresses).size, 2)
  for (const address of addresses) assert.ok(Buffer.byteLength(address) < 140)
})

test('a deck is found by its name in any case, and one without cards is a fault of ours', () => {
  const decks = assignDeckAddresses(['Infra::AWS'])
  assert.equal(decks.find('infra::aws').name, 'Infra::AWS')
  assert.throws(() => decks.find('other'), /no card is in the deck other/)
})

test('whatever decks are called, each has one address, and stands below the one above it', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('A', 'a', 'a-b', 'a b', 'C++', ':', '🧪', '~', '/'))
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => tidyDeck(parts.join('::')))
  fc.assert(
    fc.property(fc.array(name), (all) => {
      const names = all.filter((deck) => deck !== '')
      const decks = assignDeckAddresses(names)
      assert.equal(new Set(decks.all.map(({ address }) => address)).size, decks.all.length)
      assert.equal(new Set(decks.all.map((deck) => deckKey(deck.name))).size, decks.all.length)
      assert.deepEqual(decks, { ...decks, ...assignDeckAddresses(names.toReversed()), find: decks.find })
      for (const deck of decks.all) {
        const above = parentDeck(deck.name)
        assert.ok(deck.address.startsWith(above === undefined ? '/cards/' : decks.find(above).address))
        assert.ok(!deckLabel(deck.name).includes('::'))
        assert.match(deck.address, /^\/cards\/(?:[^/~]+\/)+$/)
      }
      for (const deck of names) assert.equal(deckKey(decks.find(deck).name), deckKey(deck))
    }),
  )
})
