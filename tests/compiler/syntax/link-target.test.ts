import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseLinkTarget } from '../../../src/compiler/syntax/link-target.ts'
import type { LinkTarget } from '../../../src/compiler/syntax/link-target.ts'

const ROWS: [written: string, expected: LinkTarget][] = [
  ['Note', { path: 'Note', headings: [] }],
  [' Folder/Note ', { path: 'Folder/Note', headings: [] }],
  ['Note#Part', { path: 'Note', headings: ['Part'] }],
  ['Note # A # B ', { path: 'Note', headings: ['A', 'B'] }],
  ['#Part', { path: '', headings: ['Part'] }],
  ['#A#B', { path: '', headings: ['A', 'B'] }],
  ['Note#', { path: 'Note', headings: [] }],
  ['##Part', { path: '', headings: ['Part'] }],
  ['Note#^id', { path: 'Note', headings: [], block: 'id' }],
  ['#^id', { path: '', headings: [], block: 'id' }],
  ['Note#Part#^id', { path: 'Note', headings: [], block: 'id' }],
  ['C#', { path: 'C', headings: [] }],
  ['Note^id', { path: 'Note^id', headings: [] }],
  ['a.png#outline', { path: 'a.png', headings: ['outline'] }],
  ['', { path: '', headings: [] }],
]

for (const [written, expected] of ROWS) {
  test(`“${written}” is ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(parseLinkTarget(written), expected)
  })
}
