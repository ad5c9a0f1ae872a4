import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfRow, pathOfDeck, rowId } from '../../../src/compiler/decks/package-list.ts'

const PATHS: [address: string, path: string][] = [
  ['/cards/infrastructure/aws/', 'infrastructure/aws'],
  ['/cards/größe/🧠/', 'größe/🧠'],
  // Under these names a package would replace all that a reader has.
  ['/cards/collection/', '~collection'],
  ['/cards/a/backup-2026/', 'a/~backup-2026'],
  ['/cards/collection/a/', 'collection/a'],
  ['/cards/collections/', 'collections'],
]

for (const [address, path] of PATHS) {
  test(`the files of ${address} are named ${path}`, () => assert.equal(pathOfDeck(address), path))
}

test('a deck’s row is found on the page that lists it', () => {
  const file = { path: '', bytes: 0 }
  const decks = Array.from({ length: 51 }, (_, at) => ({
    name: `d${at}`,
    address: `/cards/d${at}/`,
    notes: 1,
    cards: 1,
    package: file,
    text: file,
    digest: '',
  }))
  assert.equal(addressOfRow({ decks }, 'd0'), '/cards/~anki/#Deck-d0')
  assert.equal(addressOfRow({ decks }, 'D50'), '/cards/~anki/~2/#Deck-d50')
  assert.equal(addressOfRow({ decks }, 'none'), undefined)
  assert.equal(rowId('/cards/a/b/'), 'Deck-a/b')
})
