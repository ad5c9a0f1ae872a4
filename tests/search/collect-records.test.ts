import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import { collectRecords } from '../../src/search/collect-records.ts'
import { cutShards } from '../../src/search/shards.ts'
import { recordPage } from '../../src/search/record-page.ts'
import { memoryInMind } from '../compiler/memory-in-mind.ts'
import { newVault } from '../compiler/vault-on-disk.ts'

test('a note is found by its properties, at its top, and an excluded one not at all', async () => {
  const card = 'START\nBasic\nq\nEND\n'
  const { options } = newVault({
    'Note.md': '---\nauthor: Ada\n---\n# Part\n\nText.\n',
    'Archive/Old.md': `---\nauthor: Bob\n---\nText.\n\n${card}`,
    '.obsidian/app.json': '{"userIgnoreFilters": ["Archive/"]}',
  })
  const memory = memoryInMind()
  const records = cutShards(await compileVault(options, memory)).flatMap(({ notes }) => collectRecords(notes, memory))
  assert.deepEqual(
    records.map(({ kind, address }) => [kind, address]),
    [['note', '/note/']],
  )
  const [page = ''] = records.map(recordPage)
  assert.match(page, /<h1>Note<\/h1><dl data-pagefind-weight="0\.5">.*author.*Ada.*<\/dl><h1 id="part">/)
})
