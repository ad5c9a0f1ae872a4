import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { openKnowledgeBase } from '../src/knowledge-base.ts'
import { loadVault } from '../src/load-vault.ts'
import { newVault } from './compiler/vault-on-disk.ts'

test('what is saved while the vault is compiled for the first time is compiled, too', async () => {
  const vault = newVault({ 'Port.md': '# Port\n' })
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined })
  const knowledge = openKnowledgeBase(vault.options, vault.memory)
  const words: number[] = []
  const loaded = loadVault(
    knowledge,
    { showSaved: () => undefined, show: (notes) => void words.push(notes[0]?.words ?? 0) },
    {
      config: { root: pathToFileURL(vault.folder) },
      store: { keys: () => [], set: () => true, delete: () => undefined, addModuleImport: () => undefined },
      watcher,
      logger: { error: assert.fail },
      generateDigest: String,
    },
  )
  vault.write({ 'Port.md': '# Port\n\nWhere ships stay.\n' })
  watcher.emit('all', 'change', join(vault.folder, 'Port.md'))
  await loaded
  for (let tries = 0; words.length < 2; tries += 1) {
    assert.ok(tries < 1000, 'it was not compiled again')
    await wait(10)
  }
  assert.equal(words.at(-1), 4)
})
