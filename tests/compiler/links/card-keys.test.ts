import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignCardKeys } from '../../../src/compiler/links/card-keys.ts'
import type { CardFact } from '../../../src/compiler/vault/facts.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'

test('a card that has an id is known by it', () => {
  assert.deepEqual(keysOf({ 'A.md': [card('1726516929907'), card('5')] }), { 'A.md': ['1726516929907', '5'] })
})

test('the second use of an id gets a key of its own and is reported', () => {
  const { keys, problems } = assign({ 'A.md': [card('7'), card('7')], 'B.md': [card('7', 4)] })
  assert.deepEqual([...keys.values()], [['7', '7-2'], ['7-3']])
  assert.deepEqual(
    problems.map(({ kind, path, place, subject }) => [kind, path, place.line, subject]),
    [
      ['duplicateCardId', 'A.md', 1, '7'],
      ['duplicateCardId', 'B.md', 4, '7'],
    ],
  )
})

test('a card without an id is known by its place and question, not by what else it says', () => {
  const [before] = keysOf({ 'A.md': [card()] })['A.md'] ?? []
  assert.match(before ?? '', /^[\da-f]{12}$/)
  assert.deepEqual(keysOf({ 'A.md': [{ ...card(), tags: ['x'], place: { line: 9, column: 1 } }] })['A.md'], [before])
  assert.notDeepEqual(keysOf({ 'A.md': [{ ...card(), question: 'Other' }] })['A.md'], [before])
  assert.notDeepEqual(keysOf({ 'B.md': [card()] })['B.md'], [before])
})

test('equal cards of one note have different keys', () => {
  assert.equal(new Set(keysOf({ 'A.md': [card(), card(), card()] })['A.md']).size, 3)
})

function card(id?: string, line = 1): CardFact {
  const fact: CardFact = {
    noteType: 'Basic',
    asks: 'front',
    ords: [0],
    deck: 'Notes',
    tags: [],
    question: 'Q',
    place: { line, column: 1 },
    lastLine: line + 5,
    headings: [],
    outline: [],
    fields: [],
  }
  return id === undefined ? fact : { ...fact, id }
}

function assign(cardsByNote: Record<string, CardFact[]>): ReturnType<typeof assignCardKeys> {
  return assignCardKeys(Object.entries(cardsByNote).map(([path, cards]) => ({ path: toVaultPath(path), cards })))
}

function keysOf(cardsByNote: Record<string, CardFact[]>): Record<string, string[]> {
  return Object.fromEntries(assign(cardsByNote).keys)
}
