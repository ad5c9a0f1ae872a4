import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeckSettings } from '../../../src/compiler/vault/card-settings.ts'
import { deckOddity, tidyDeck } from '../../../src/compiler/syntax/cards/deck-name.ts'
import { deckOf, folderTags } from '../../../src/compiler/vault/deck.ts'

const NONE: DeckSettings = { byFolder: {}, tagsByFolder: {}, takesTextTags: false }
const SOME: DeckSettings = {
  usual: 'Mine',
  byFolder: { a: 'Outer', 'a/b': 'In::ner' },
  tagsByFolder: {},
  takesTextTags: false,
}

// A note, the deck that it targets, the settings, and its cards' deck.
const ROWS: [path: string, target: string | undefined, settings: DeckSettings, deck: string][] = [
  ['infra/AWS/Note.md', undefined, NONE, 'infra::AWS'],
  ['Note.md', undefined, NONE, 'Notes'],
  ['infra/Note.md', 'A::B', NONE, 'A::B'],
  ['infra/Note.md', ' A:: B::', NONE, 'A::B'],
  ['infra/Note.md', '  ', NONE, 'infra'],
  ['infra/Note.md', undefined, SOME, 'Mine'],
  ['Note.md', undefined, SOME, 'Mine'],
  ['a/Note.md', undefined, SOME, 'Outer'],
  ['a/c/Note.md', undefined, SOME, 'Outer'],
  ['a/b/Note.md', undefined, SOME, 'In::ner'],
  ['a/b/c/Note.md', undefined, SOME, 'In::ner'],
  ['a/b/Note.md', 'T', SOME, 'T'],
  ['ab/Note.md', undefined, SOME, 'Mine'],
  ['x::y/Note.md', undefined, NONE, 'x:y'],
]

for (const [path, target, settings, deck] of ROWS) {
  test(`a card of ${path} ${target === undefined ? '' : `with the target “${target}” `}is in ${deck}`, () => {
    assert.equal(deckOf(path, target, settings), deck)
  })
}

test('a card has the tags of all folders above it', () => {
  const settings = { ...NONE, tagsByFolder: { a: 'one two', 'a/b': 'three', c: 'four' } }
  assert.deepEqual(folderTags('a/b/c/Note.md', settings), ['three', 'one', 'two'])
  assert.deepEqual(folderTags('Note.md', settings), [])
})

test('a name is made one that Anki keeps', () => {
  assert.equal(tidyDeck('a\u0007b:::c "d"'), 'a b::c  d')
  assert.equal(tidyDeck(':: ::'), '')
})

const ODD: [name: string, oddity: string | undefined][] = [
  ['A::B', undefined],
  [' A :: B ', undefined],
  ['🧪', undefined],
  ['A::B / C', undefined],
  ['A::::B', 'Anki keeps it as “A::B”'],
  ['A::', 'Anki keeps it as “A”'],
  ['say "x"', 'Anki keeps it as “say  x”'],
  ['Math/Algebra', 'a slash parts no names, :: does'],
  ['x'.repeat(200), 'it has 200 characters, and its address is cut'],
]

for (const [name, oddity] of ODD) {
  test(`the deck “${name.slice(0, 20)}” is ${oddity === undefined ? 'an ordinary one' : `odd: ${oddity}`}`, () => {
    assert.equal(deckOddity(name), oddity)
  })
}
