import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../../src/compiler/strings/en.ts'
import { folderEntries, treeEntries } from '../../../src/compiler/graph/folder-entries.ts'
import { countNotes, foldersOf, wayTo } from '../../../src/compiler/graph/folders.ts'
import type { FolderedNote } from '../../../src/compiler/graph/folders.ts'

const NOTES = [
  note('Home', '/', '', '/', true),
  note('Note 10', '/note-10/', '', '/'),
  note('Note 2', '/note-2/', '', '/'),
  note('AWS', '/infra/aws/', 'infra/AWS', '/infra/aws/', true),
  note('ECS', '/infra/aws/ecs/', 'infra/AWS', '/infra/aws/'),
  note('deep', '/zoo/a/b/deep/', 'zoo/a/b', '/zoo/a/b/'),
]
const { root, all } = foldersOf(NOTES)

test('there is a folder for every path above a note, the root first', () => {
  assert.deepEqual(
    all.map(({ path, name, address, parent }) => [path, name, address, parent?.path]),
    [
      ['', '', '/', undefined],
      ['infra', 'infra', '/infra/', ''],
      ['infra/AWS', 'AWS', '/infra/aws/', 'infra'],
      ['zoo', 'zoo', '/zoo/', ''],
      ['zoo/a', 'a', '/zoo/a/', 'zoo'],
      ['zoo/a/b', 'b', '/zoo/a/b/', 'zoo/a'],
    ],
  )
  assert.equal(root, all[0])
})

test('a folder’s own note is its note and not among its notes', () => {
  const aws = all.find(({ path }) => path === 'infra/AWS')
  assert.equal(aws?.note?.title, 'AWS')
  assert.deepEqual(
    aws?.notes.map(({ title }) => title),
    ['ECS'],
  )
  assert.equal(root.note?.title, 'Home')
})

test('a note beside a folder may be the folder’s page', () => {
  const folders = foldersOf([note('AWS', '/aws/', '', '/', true), note('ECS', '/aws/ecs/', 'AWS', '/aws/')])
  assert.equal(folders.all.find(({ path }) => path === 'AWS')?.note?.title, 'AWS')
  assert.deepEqual(folders.root.notes, [])
})

test('notes stand in a reader’s order', () => {
  assert.deepEqual(
    root.notes.map(({ title }) => title),
    ['Note 2', 'Note 10'],
  )
  assert.deepEqual(
    root.folders.map(({ name }) => name),
    ['infra', 'zoo'],
  )
})

test('notes are counted with those below, folder notes included', () => {
  assert.deepEqual(
    all.map((folder) => countNotes(folder)),
    [6, 2, 2, 1, 1, 1],
  )
})

test('the way to a folder leads from the root’s child to the folder', () => {
  const last = all.at(-1)
  assert.ok(last)
  assert.deepEqual(
    wayTo(last).map(({ name }) => name),
    ['zoo', 'a', 'b'],
  )
  assert.deepEqual(wayTo(root), [])
})

test('a folder lists its folders, then its notes', () => {
  assert.deepEqual(
    folderEntries(root, en).map(({ title, group, detail }) => [title, group, detail]),
    [
      ['infra', 'Folders', '2 notes'],
      ['zoo', 'Folders', '1 note'],
      ['Note 2', 'Notes', undefined],
      ['Note 10', 'Notes', '2 cards'],
    ],
  )
})

test('the whole tree lists each folder moved in under the one above', () => {
  assert.deepEqual(
    treeEntries(root, en).map(({ title, depth }) => [title, depth]),
    [
      ['infra', 0],
      ['AWS', 1],
      ['zoo', 0],
      ['a', 1],
      ['b', 2],
      ['Note 2', undefined],
      ['Note 10', undefined],
    ],
  )
})

test('a vault without notes is a root', () => {
  assert.equal(foldersOf([]).all.length, 1)
})

function note(
  title: string,
  address: string,
  folder: string,
  folderAddress: string,
  isFolderNote = false,
): FolderedNote & { excerpt: string; cards: unknown[] } {
  return { title, address, folder, folderAddress, isFolderNote, excerpt: '', cards: title === 'Note 10' ? [1, 2] : [] }
}
