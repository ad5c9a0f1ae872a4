import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldersOf } from '../../../src/compiler/graph/folders.ts'
import { neighboursOf } from '../../../src/compiler/graph/neighbours.ts'
import { outgoingLinks } from '../../../src/compiler/graph/outgoing-links.ts'
import { randomParts } from '../../../src/compiler/graph/random-parts.ts'
import { recentEntries } from '../../../src/compiler/graph/recent-entries.ts'
import { countWanted, wantedNames, wantedNotes } from '../../../src/compiler/graph/wanted-notes.ts'
import { de } from '../../../src/compiler/strings/de.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { drawNote } from '../../../src/islands/draw-note.ts'
import { tinyVault } from '../tiny-vault.ts'

const VAULT = {
  'Port.md': '[[Host]], [[host|again]], [[net/Rainy day]], ![[Missing.png]], ![[Host#Part]], [[#Here]]',
  'Host.md': '# Part\n\n[[rainy DAY]] and [[Sun.md]]',
}

test('a note links to each target once, in the order of its text', () => {
  const { index } = tinyVault(VAULT)
  const note = index.noteByPath.get(toVaultPath('Port.md'))
  assert.ok(note)
  assert.deepEqual(outgoingLinks(note, index, countWanted(index)), {
    links: [
      { title: 'Host', address: '/host/' },
      { title: 'Rainy day', wanted: 2 },
    ],
    more: 0,
  })
})

test('a hub lists fifty of its links', () => {
  const text = Array.from({ length: 60 }, (_, at) => `[[n${at}]]`).join(' ')
  const { index } = tinyVault({ 'Hub.md': text })
  const note = index.noteByPath.get(toVaultPath('Hub.md'))
  assert.ok(note)
  const { links, more } = outgoingLinks(note, index, countWanted(index))
  assert.deepEqual([links.length, more], [50, 10])
})

test('wanted notes are ranked by the notes that want them', () => {
  const { index } = tinyVault(VAULT)
  const notes = [...index.noteByPath.values()].map((note) => ({
    title: note.facts.title,
    wanted: wantedNames(note, index),
  }))
  assert.deepEqual(
    wantedNotes(notes).map(({ name, notes: wanting }) => [name, ...wanting.map(({ title }) => title)]),
    [
      ['rainy DAY', 'Host', 'Port'],
      ['Sun', 'Host'],
    ],
  )
})

const row = (title: string, isFolderNote = false) => ({
  title,
  address: isFolderNote ? '/a/' : `/a/${title}/`,
  folder: 'A',
  folderAddress: '/a/',
  isFolderNote,
})

test('the neighbours of a note stand in the order of its folder, whose own note is the first', () => {
  const notes = [row('Note 10'), row('Note 9'), row('A', true)]
  const folder = foldersOf(notes).all.find(({ path }) => path === 'A')
  assert.ok(folder)
  const titles = notes.map((note) => {
    const { previous, next } = neighboursOf(note, folder)
    return [previous?.title, next?.title]
  })
  assert.deepEqual(titles, [
    ['Note 9', undefined],
    ['A', 'Note 10'],
    [undefined, 'Note 9'],
  ])
})

test('recent changes stand under their months, and notes without a date are counted', () => {
  const notes = [
    { title: 'old', address: '/old/', updated: '2024-03-01' },
    { title: 'new', address: '/new/', updated: '2024-09-16T10:00:00+02:00' },
    { title: 'undated', address: '/undated/' },
  ]
  const { entries, undated } = recentEntries(notes, en)
  assert.deepEqual(
    entries.map(({ title, group, detail }) => [title, group, detail]),
    [
      ['new', 'September 2024', '16 Sept 2024'],
      ['old', 'March 2024', '1 Mar 2024'],
    ],
  )
  assert.equal(undated, 1)
  assert.equal(recentEntries(notes, de).entries[1]?.group, 'März 2024')
})

test('every note can be drawn, and nothing else', () => {
  const notes = Array.from({ length: 120 }, (_, at) => ({ address: `/n${at}/` }))
  const parts = randomParts(notes)
  const drawn = Array.from({ length: 121 }, (_, at) => drawNote(120, 50, at / 120)).map(
    ({ part, at }) => parts[part]?.[at],
  )
  assert.deepEqual(new Set(drawn), new Set(notes.map(({ address }) => address)))
})
