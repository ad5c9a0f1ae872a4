import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostLinkedNotes } from '../../../src/compiler/graph/linked-notes.ts'
import { recentNotes } from '../../../src/compiler/graph/recent-notes.ts'

test('the notes changed last stand in the order of time, whatever the time zones', () => {
  const notes = [
    { title: 'noon in Tokyo', updated: '2024-09-16T12:00:00+09:00' },
    { title: 'undated' },
    { title: 'noon in London', updated: '2024-09-16T12:00:00+01:00' },
    { title: 'the day before', updated: '2024-09-15' },
  ]
  assert.deepEqual(
    recentNotes(notes, 2).map(({ title }) => title),
    ['noon in London', 'noon in Tokyo'],
  )
})

test('the most linked notes come first, equals by name', () => {
  const notes = [
    { title: 'b', links: 2 },
    { title: 'never', links: 0 },
    { title: 'a', links: 2 },
    { title: 'hub', links: 9 },
  ]
  assert.deepEqual(
    mostLinkedNotes(notes, 3).map(({ title }) => title),
    ['hub', 'a', 'b'],
  )
})
