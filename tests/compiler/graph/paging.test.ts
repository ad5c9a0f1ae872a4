import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byName } from '../../../src/compiler/graph/by-name.ts'
import { counted, groupEntries } from '../../../src/compiler/graph/entries.ts'
import { outlineLevels } from '../../../src/compiler/graph/outline-levels.ts'
import { PAGE_SIZE, pageAddress, pagesOf, routeOf } from '../../../src/compiler/graph/paging.ts'
import { recentNotes } from '../../../src/compiler/graph/recent-notes.ts'

test('a list is cut into pages of fifty, and goes on at ~2', () => {
  const pages = pagesOf(
    Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, at) => at),
    '/cards/aws/',
    '/cards/',
  )
  assert.deepEqual(
    pages.map(({ items, number, count, total, address, route, first }) => [
      items.length,
      number,
      count,
      total,
      address,
      route,
      first,
    ]),
    [
      [50, 1, 3, 101, '/cards/aws/', 'aws', '/cards/aws/'],
      [50, 2, 3, 101, '/cards/aws/~2/', 'aws/~2', '/cards/aws/'],
      [1, 3, 3, 101, '/cards/aws/~3/', 'aws/~3', '/cards/aws/'],
    ],
  )
  assert.deepEqual(pages.flatMap(({ items }) => items).length, 101)
})

test('an empty list is one empty page, a full one has no empty page after it', () => {
  assert.equal(pagesOf([], '/').length, 1)
  assert.equal(pagesOf(Array.from({ length: PAGE_SIZE }), '/').length, 1)
  assert.equal(pagesOf(Array.from({ length: PAGE_SIZE + 1 }), '/').length, 2)
})

test('a route takes what stands below its prefix', () => {
  assert.equal(routeOf('/cards/', '/cards/'), undefined)
  assert.equal(routeOf('/cards/a/b/', '/cards/'), 'a/b')
  assert.equal(routeOf('/'), undefined)
  assert.equal(pageAddress('/', 2), '/~2/')
})

test('names stand as a reader looks for them', () => {
  assert.deepEqual(['b', 'Note 10', 'a', 'Note 2', 'Ä', 'A'].sort(byName), ['A', 'a', 'Ä', 'b', 'Note 2', 'Note 10'])
  assert.equal(byName('x', 'x'), 0)
})

test('entries are grouped in runs', () => {
  const entries = ['a', 'a', 'b', 'a'].map((group) => ({ title: group, address: '/', group }))
  assert.deepEqual(
    groupEntries(entries).map(({ group, entries: run }) => [group, run.length]),
    [
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ],
  )
  assert.deepEqual(
    [0, 1, 1200].map((count) => counted(count, 'card')),
    ['0 cards', '1 card', '1,200 cards'],
  )
})

test('headings stand under the headings before them, whatever levels were used', () => {
  const levels = (...depths: number[]) => outlineLevels(depths.map((depth) => ({ depth })))
  assert.deepEqual(levels(1, 2, 3, 2, 1), [0, 1, 2, 1, 0])
  assert.deepEqual(levels(1, 3, 6, 3), [0, 1, 2, 1])
  assert.deepEqual(levels(4, 2, 3), [0, 0, 1])
  assert.deepEqual(levels(), [])
})

test('recent notes are those with a date, the newest first', () => {
  const notes = [{ updated: '2024-01-02' }, {}, { updated: '2024-03-01' }, { updated: '2023-12-31' }]
  assert.deepEqual(
    recentNotes(notes, 2).map(({ updated }) => updated),
    ['2024-03-01', '2024-01-02'],
  )
})
