import assert from 'node:assert/strict'
import { test } from 'node:test'
import { holdsWords } from '../../src/islands/filter-cards.ts'

const ROWS: [text: string, query: string, holds: boolean][] = [
  ['What is a Port?', 'port', true],
  ['What is a Port?', 'PORT what', true],
  ['Café', 'cafe', true],
  ['cafe', 'café', true],
  ['a port', 'host', false],
  ['a port', 'port host', false],
]

for (const [text, query, holds] of ROWS) {
  test(`“${text}” ${holds ? 'holds' : 'lacks'} “${query}”`, () => assert.equal(holdsWords(text, query), holds))
}
