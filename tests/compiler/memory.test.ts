import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compileVault } from '../../src/compiler/compile.ts'
import type { CompiledVault } from '../../src/compiler/compile.ts'
import { FILE, openMemory } from '../../src/compiler/memory.ts'
import { sayProblem } from '../../src/compiler/problems/problem.ts'
import type { RenderedNote } from '../../src/compiler/render/rendered-note.ts'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { newVault } from './vault-on-disk.ts'

const DAMAGE: [title: string, damage: (file: string) => void][] = [
  ['garbage for its file', (file) => writeFileSync(file, '\u0000 no database {'.repeat(500))],
  ['an empty file', (file) => truncateSync(file)],
  ['half a file', (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2))],
  ['garbage in the middle of its file', (file) => overwrite(file, 4096, 8192)],
  ['no file', (file) => rmSync(file)],
  ['a folder for a file', (file) => (rmSync(file), mkdirSync(file))],
  ['facts that are no JSON', (file) => edit(file, "UPDATE facts SET value = '{'")],
  ['pages that are no JSON', (file) => edit(file, "UPDATE pages SET value = 'x'")],
  ['another version', (file) => edit(file, "UPDATE version SET version = 'x'; UPDATE pages SET value = '{}'")],
  ['none of its tables', (file) => edit(file, 'DROP TABLE notes; DROP TABLE facts; DROP TABLE pages')],
  ['no notes', (file) => edit(file, 'DELETE FROM notes')],
]

for (const [title, damage] of DAMAGE) {
  test(`a memory with ${title} changes no result`, async () => {
    const vault = newVault()
    const cold = resultOf(await vault.build(), vault.records())
    damage(join(vault.memory, FILE))
    assert.deepEqual(resultOf(await vault.build(), vault.records()), cold)
  })
}

test('a memory of another version counts as not there', async () => {
  const vault = newVault()
  await vault.build()
  const { counts } = await compileVault(vault.options, openMemory(vault.memory, 'another'))
  assert.deepEqual([counts.parsed, counts.rendered], [5, 5])
})

test('when cards changed is remembered by any version, though it be learned while a vault is compiled', () => {
  const { memory: folder } = newVault()
  const memory = openMemory(folder, 'one')
  memory.writeNote(toVaultPath('A.md'), emptyNote, [])
  memory.writeChanges(new Map([['1', { digest: 'a', changedAt: 5 }]]))
  memory.keepOnly(new Set(), new Set(), new Set())
  memory.writeChanges(new Map([['2', { digest: 'b', changedAt: 6 }]]))
  assert.deepEqual(
    [...openMemory(folder, 'another').readChanges()],
    [
      ['1', { digest: 'a', changedAt: 5 }],
      ['2', { digest: 'b', changedAt: 6 }],
    ],
  )
})

test('the cards of a note stay when only its backlinks are written anew', () => {
  const memory = openMemory(newVault().memory, 'one')
  const path = toVaultPath('A.md')
  const card = { key: '1', fields: [], place: '', words: '', clozes: [], media: [], drawings: [], sources: [] }
  memory.writeNote(path, emptyNote, [], { cards: [card] })
  memory.writeNote(path, emptyNote, [])
  assert.deepEqual(memory.readCards(path), [card])
})

test('whatever was changed, a warm build ends with what a cold one does', async () => {
  const names = fc.constantFrom('A.md', 'B.md', 'C.md', 'x/A.md')
  const line = fc.constantFrom(
    '[[A]]',
    '![[B]]',
    '![[C#Part]]',
    '# Part',
    '[[B#Part]]',
    'words',
    '![[p.svg]]',
    '---\ntitle: T\n---',
    '---\ndraft: true\n---',
    'START\nBasic\n[[B]]\nBack: ![[C]]\n<!--ID: 1-->\nEND',
  )
  const edit = fc.tuple(names, fc.option(fc.array(line, { maxLength: 4 })))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 2 }), { minLength: 1, maxLength: 3 }), async (rounds) => {
      const vault = newVault({ 'A.md': '![[B]]', 'B.md': '# Part\n\n![[C]]', 'C.md': '[[A]]', 'p.svg': '' })
      await vault.build()
      for (const edits of rounds) {
        for (const [path, lines] of edits) {
          if (lines === null) rmSync(join(vault.folder, path), { force: true })
          else vault.write({ [path]: lines.join('\n\n') })
        }
        const warm = resultOf(await vault.build(), vault.records())
        rmSync(vault.memory, { recursive: true })
        assert.deepEqual(warm, resultOf(await vault.build(), vault.records()))
      }
    }),
    { numRuns: 25 },
  )
})

const emptyNote: RenderedNote = {
  html: '',
  own: '',
  outline: [],
  cards: [],
  backlinks: {
    total: 0,
    groups: [],
    embeds: [],
    cards: [],
    embedTotal: 0,
    cardTotal: 0,
    more: 0,
    unlinked: [],
    outgoing: { links: [], more: 0 },
  },
  properties: { count: 0, html: '' },
  classes: [],
  drawsInPage: false,
  files: [],
  problems: [],
}

function resultOf({ files, problems, site }: CompiledVault, records: Record<string, string>): unknown {
  const addresses = [...site.index.noteByPath.values()].map(({ path, address, cardKeys }) => [path, address, cardKeys])
  return { records, addresses, files: [...files.keys()].sort(), problems: problems.map(sayProblem).sort() }
}

function overwrite(file: string, from: number, to: number): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xa5, from, Math.min(to, bytes.length)))
}

function edit(file: string, sql: string): void {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}
