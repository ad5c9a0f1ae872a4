import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cutShards } from '../../src/search/shards.ts'
import { writeBeside } from '../../src/search/write-beside.ts'
import type { IndexPlace } from '../../src/search/write-index.ts'
import { newVault } from '../compiler/vault-on-disk.ts'

test('a thread makes the index of the notes that it is given, from what the memory holds of them', async () => {
  const vault = newVault({ 'Heron.md': 'A heron wades.\n', 'Tern.md': 'A tern dives.\n', 'Gull.md': 'A gull cries.\n' })
  const [shard] = cutShards(await vault.build())
  const place = placeIn(join(vault.memory, 'index'))
  await writeBeside({ memory: vault.memory, shards: [{ notes: shard?.notes.slice(1) ?? [], place }] })
  assert.equal(readdirSync(join(place.folder, 'fragment')).length, 2)
  assert.equal(readFileSync(`${place.folder}.digest`, 'utf8'), 'digest')
  assert.ok(existsSync(join(place.folder, 'pagefind.js')))
})

test('what goes wrong on the thread is told', async () => {
  const vault = newVault({ 'Heron.md': 'A heron wades.\n' })
  const [shard] = cutShards(await vault.build())
  const file = join(vault.memory, 'file')
  writeFileSync(file, '')
  const task = { memory: vault.memory, shards: [{ notes: shard?.notes ?? [], place: placeIn(join(file, 'index')) }] }
  await assert.rejects(writeBeside(task), /The search index could not be made|ENOTDIR/)
})

function placeIn(folder: string): IndexPlace {
  return { folder, digest: 'digest', language: 'en', isFirst: true }
}
