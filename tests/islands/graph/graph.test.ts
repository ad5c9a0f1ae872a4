import assert from 'node:assert/strict'
import { test } from 'node:test'
import { colourGroups, topFolder } from '../../../src/islands/graph/colours.ts'
import { findTitles } from '../../../src/islands/graph/find-titles.ts'
import { neighbourLists, reachable } from '../../../src/islands/graph/steps.ts'

test('the largest groups have a colour each, and the rest share one that is none', () => {
  const { groupOf, groups } = colourGroups(['b', 'a', 'a', undefined, 'c', 'b', 'a'], ['red', 'blue', 'grey'], 'others')
  assert.deepEqual(groups, [
    { name: 'a', count: 3, colour: 'red' },
    { name: 'b', count: 2, colour: 'blue' },
    { name: 'others', count: 2, colour: 'grey' },
  ])
  assert.deepEqual(groupOf, [1, 0, 0, 2, 2, 1, 0])
  assert.equal(colourGroups(['a'], ['red', 'grey'], 'others').groups.length, 1)
  assert.equal(topFolder('a/b/c'), 'a')
})

test('what is a few steps away is reached', () => {
  const near = neighbourLists(5, [
    [0, 1],
    [1, 2],
    [2, 3],
  ])
  assert.deepEqual([...reachable(near, 0, 1)], [0, 1])
  assert.deepEqual([...reachable(near, 0, 2)], [0, 1, 2])
  assert.deepEqual([...reachable(near, 4, 3)], [4])
})

test('titles are found by all words, in any case and with any accents, the nearest first', () => {
  const titles = ['On an Étude', 'etude', 'Étude in C', 'Fugue']
  assert.deepEqual(findTitles(titles, 'ETUDE'), [1, 2, 0])
  assert.deepEqual(findTitles(titles, 'c étude'), [2])
  assert.deepEqual(findTitles(titles, '  '), [])
})
