import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { writeCollection } from '../../../../src/compiler/decks/package/collection.ts'
import type { PackedNote } from '../../../../src/compiler/decks/package/collection.ts'
import { modelOf } from '../../../../src/compiler/decks/package/model.ts'
import { noteTypeFor } from '../../../../src/compiler/decks/package/note-types.ts'
import { packCollection } from '../../../../src/compiler/decks/package/package.ts'
import { openCollection } from '../open-package.ts'

const BASIC = modelOf(noteTypeFor({ noteType: 'Basic', asks: 'front' }, ['Front', 'Back']))

const note = (id: number, more: Partial<PackedNote> = {}): PackedNote => ({
  id,
  guid: `guid ${id}`,
  model: BASIC,
  changedAt: 1_700_000_000,
  deck: 'a::b',
  tags: ['x', 'y::z'],
  fields: ['<p>Q</p>', '<p>A</p>', 'Place'],
  words: 'Q',
  cards: [{ ord: 0, id: id + 1 }],
  ...more,
})

test('a collection holds new cards of schema 11', () => {
  const { rows, col } = openCollection(writeCollection([note(100), note(200, { deck: 'c', tags: [] })]))
  assert.equal(col.ver, 11)
  assert.deepEqual(
    rows('SELECT id, guid, mid, mod, tags, flds, sfld, csum FROM notes').map((row) => Object.values(row)),
    [
      [100, 'guid 100', BASIC.id, 1_700_000_000, ' x y::z ', '<p>Q</p>\u001f<p>A</p>\u001fPlace', 'Q', 3272961536],
      [200, 'guid 200', BASIC.id, 1_700_000_000, '', '<p>Q</p>\u001f<p>A</p>\u001fPlace', 'Q', 3272961536],
    ],
  )
  assert.deepEqual(
    rows('SELECT nid, ord, type, queue, due, odid FROM cards').map((row) => Object.values(row)),
    [
      [100, 0, 0, 0, 1, 0],
      [200, 0, 0, 0, 2, 0],
    ],
  )
  assert.deepEqual(rows('SELECT * FROM revlog').concat(rows('SELECT * FROM graves')), [])
})

test('the decks above a deck are there, and the one that old phones need', () => {
  const { rows, col } = openCollection(
    writeCollection([note(1), note(3, { deck: 'A::c' })], (deck) => `<p>${deck}</p>`),
  )
  const decks = Object.values(col.decks)
  assert.deepEqual(decks.map(({ name }) => name).sort(), ['A', 'A::c', 'Default', 'a::b'])
  assert.equal(decks.find(({ name }) => name === 'a::b')?.desc, '<p>a::b</p>')
  const ids = new Set(Object.keys(col.decks))
  for (const { did } of rows('SELECT did FROM cards')) assert.ok(ids.has(String(did)))
})

test('only the note types that are used are there', () => {
  const cloze = modelOf(noteTypeFor({ noteType: 'Cloze', asks: 'cloze' }, ['Text', 'Back Extra']))
  const { col } = openCollection(writeCollection([note(1), note(3, { model: cloze })]))
  assert.deepEqual(Object.keys(col.models), ['1726516929001', '1726516929005'])
})

test('a package is a zip of the collection, a list of media, and these under numbers', () => {
  const media = new Map([
    ['b-1.svg', Buffer.from('<svg/>')],
    ['a-2.png', Buffer.from('png')],
  ])
  const files = unzipSync(packCollection(Buffer.from('collection'), media))
  assert.deepEqual(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString()]),
    [
      ['0', 'png'],
      ['1', '<svg/>'],
      ['collection.anki2', 'collection'],
      ['media', '{"0":"a-2.png","1":"b-1.svg"}'],
    ],
  )
})

test('the same notes are the same bytes', () => {
  const pack = (): string =>
    createHash('sha256')
      .update(packCollection(writeCollection([note(1), note(3)]), new Map([['a.png', Buffer.from('a')]])))
      .digest('hex')
  assert.equal(pack(), pack())
})
