import assert from 'node:assert/strict'
import { test } from 'node:test'
import { graphFile, linksOf, writeGraphFile } from '../../src/graph/graph-file.ts'

test('the file holds what the graph does', () => {
  const note = (title: string, folder: string, tags: string[]) => ({ title, address: `/${title}/`, folder, tags })
  const graph = {
    notes: [note('a', 'x', ['t', 'u']), note('b', '', []), note('c', 'x', ['u'])],
    links: [
      [0, 1, 0],
      [0, 2, 1],
      [1, 2, 0],
    ] as [number, number, 0 | 1][],
  }
  const file = graphFile.parse(JSON.parse(JSON.stringify(writeGraphFile(graph, [1, 2, 3, 4, 5, 6]))))
  assert.deepEqual(file.titles, ['a', 'b', 'c'])
  assert.deepEqual(
    file.folderOf.map((at) => file.folders[at]),
    ['x', '', 'x'],
  )
  assert.deepEqual(
    file.tagsOf.map((all) => all.map((at) => file.tags[at])),
    [['t', 'u'], [], ['u']],
  )
  assert.deepEqual(linksOf(file), [
    [0, 1],
    [0, 2],
    [1, 2],
  ])
  assert.deepEqual(file.places, [1, 2, 3, 4, 5, 6])
})
