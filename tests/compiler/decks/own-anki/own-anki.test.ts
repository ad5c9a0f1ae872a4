import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { zstdCompressSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { readAnkiExport } from '../../../../src/compiler/decks/own-anki/read-export.ts'
import { readMessage } from '../../../../src/compiler/decks/own-anki/protobuf.ts'
import { writeCollection } from '../../../../src/compiler/decks/package/collection.ts'
import type { PackedNote } from '../../../../src/compiler/decks/package/collection.ts'

const folder = mkdtempSync(join(tmpdir(), 'verso-own-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

const BASIC = {
  id: 1_600_000_000_000,
  name: 'Einfach',
  type: 0,
  mod: 5,
  flds: [{ name: 'Vorderseite' }, { name: 'Rückseite' }],
  tmpls: [{ name: 'Karte 1' }],
}

const NOTE: PackedNote = {
  id: 1_726_516_929_907,
  guid: 'K{5ms$EJCb',
  model: BASIC,
  changedAt: 1_730_000_000,
  deck: 'Default',
  tags: ['Obsidian_to_Anki', 'leech'],
  fields: ['Q', 'A'],
  words: 'Q',
  cards: [{ ord: 0, id: 5 }],
}

const KINDS: [name: string, members: Record<string, Uint8Array>][] = [
  ['an old Anki', { 'collection.anki2': writeCollection([NOTE]), media: Buffer.from('{}') }],
  ['Anki for older versions', { 'collection.anki21': writeCollection([NOTE]), 'collection.anki2': Buffer.from('') }],
  [
    'a new Anki',
    {
      meta: Buffer.from([8, 3]),
      'collection.anki21b': zstdCompressSync(modernCollection()),
      'collection.anki2': writeCollection([]),
    },
  ],
]

for (const [name, members] of KINDS) {
  test(`what ${name} has exported is read`, () => {
    const { noteById, modelById } = readAnkiExport(write(zipSync(members)))
    assert.deepEqual(
      [...noteById],
      [[NOTE.id, { guid: NOTE.guid, mid: BASIC.id, changedAt: NOTE.changedAt, tags: NOTE.tags, fields: ['Q', 'A'] }]],
    )
    const model = modelById.get(BASIC.id) ?? assert.fail()
    assert.deepEqual(
      [model.name, model['type'], model['mod'], model.flds.map((field) => field.name), model.tmpls.length],
      ['Einfach', 0, 5, ['Vorderseite', 'Rückseite'], 1],
    )
  })
}

const BROKEN: [name: string, content: Uint8Array, message: RegExp][] = [
  ['a text', Buffer.from('front\tback'), /^it is no package of Anki$/],
  ['an empty file', Buffer.from(''), /^it is no package of Anki$/],
  ['another zip', zipSync({ 'a.txt': Buffer.from('x') }), /^it holds no collection of Anki$/],
  [
    'a collection that is none',
    zipSync({ 'collection.anki2': Buffer.from('x'.repeat(5000)) }),
    /^its collection cannot be read/,
  ],
  [
    'a collection of another program',
    zipSync({ 'collection.anki21b': Buffer.from('x') }),
    /^its collection cannot be read/,
  ],
  [
    'half a package',
    zipSync({ 'collection.anki2': writeCollection([NOTE]) }).slice(0, 400),
    /^it is no package of Anki$/,
  ],
]

for (const [name, content, message] of BROKEN) {
  test(`${name} is refused in a few words`, () => {
    assert.throws(() => readAnkiExport(write(content)), { message })
  })
}

test('a file that is not there is refused in a few words', () => {
  assert.throws(() => readAnkiExport(join(folder, 'none.apkg')), { message: 'there is no such file' })
})

test('a message is read by the numbers of its fields', () => {
  const message = readMessage(
    Buffer.from([0x08, 0x96, 0x01, 0x1a, 0x02, 0x68, 0x69, 0x25, 1, 2, 3, 4, 0x31, 1, 2, 3, 4, 5, 6, 7, 8]),
  )
  assert.deepEqual([message.number(1), message.text(3), message.number(2), message.text(9)], [150, 'hi', 0, ''])
  assert.throws(() => readMessage(Buffer.from([0x08, 0x96])))
})

function write(content: Uint8Array): string {
  const file = join(folder, `${(files += 1)}.apkg`)
  writeFileSync(file, content)
  return file
}

/** A collection of schema 18, whose names are in an order that SQLite does not know. */
function modernCollection(): Buffer {
  const file = join(folder, 'modern.db')
  const database = new DatabaseSync(file)
  database.exec(`
    CREATE TABLE notes (id integer primary key, guid text, mid integer, mod integer, tags text, flds text);
    CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE nocase , mtime_secs integer, usn integer, config blob);
    CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase , config blob, PRIMARY KEY (ntid, ord)) without rowid;
    CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE nocase , mtime_secs integer, usn integer, config blob, PRIMARY KEY (ntid, ord)) without rowid;
    CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
    CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
    CREATE UNIQUE INDEX idx_templates_name_ntid ON templates (name, ntid)`)
  const { id, guid, changedAt, tags, fields } = NOTE
  database
    .prepare('INSERT INTO notes VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, guid, BASIC.id, changedAt, ` ${tags.join(' ')} `, fields.join('\u001f'))
  const empty = Buffer.from('')
  database.prepare('INSERT INTO notetypes VALUES (?, ?, ?, 0, ?)').run(BASIC.id, BASIC.name, BASIC.mod, empty)
  for (const [ord, { name }] of BASIC.flds.entries())
    database.prepare('INSERT INTO fields VALUES (?, ?, ?, ?)').run(BASIC.id, ord, name, empty)
  database.prepare('INSERT INTO templates VALUES (?, 0, ?, 0, 0, ?)').run(BASIC.id, 'Karte 1', empty)
  database.close()
  const content = readFileSync(file)
  for (let at = content.indexOf('COLLATE nocase '); at >= 0; at = content.indexOf('COLLATE nocase ', at + 1))
    content.write('COLLATE unicase', at)
  return content
}
