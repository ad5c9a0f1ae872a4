import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { memoryInMind } from './memory-in-mind.ts'
import { newVault } from './vault-on-disk.ts'

test('a saved note is rendered at once as the next compilation renders it, and so is what embeds it', async () => {
  const { vault, memory, compiled, save } = await compile()
  const pages = await save({ 'Port.md': '# Ranges\n\nFive of them, on a [[Host]] and [[Nowhere]].\n' })
  assert.deepEqual([...pages.keys()].sort(), ['Host.md', 'Outer.md', 'Port.md'])
  assert.equal([...pages.keys()][0], PORT)
  assert.match(pages.get(PORT)?.html ?? '', /Five of them/)
  assert.match(memory.readNote(PORT)?.html ?? '', /Three/, 'what is remembered stays as it was compiled')
  await compileVault(vault.options, memory)
  for (const [path, page] of pages) assert.equal(page.html, memory.readNote(path)?.html, path)
  assert.equal(compiled.counts.rendered, 5)
})

test('notes that are saved one after the other are rendered as they stand now', async () => {
  const { save } = await compile()
  await save({ 'Port.md': 'One.\n' })
  const pages = await save({ 'Port.md': 'Two.\n', 'Home.md': 'Begin at [[Port]].\n' })
  assert.match(pages.get(PORT)?.html ?? '', /Two\./)
  assert.match(pages.get(toVaultPath('Home.md'))?.html ?? '', /<a [^>]*>Port<\/a>/)
})

test('what is not published, new or gone is left to the next compilation', async () => {
  const { vault, compiled, save } = await compile()
  assert.equal((await save({ 'Port.md': '---\npublish: false\n---\nA secret.\n' })).size, 0)
  assert.equal((await save({ 'New.md': 'A new one.\n' })).size, 0)
  rmSync(join(vault.folder, 'Port.md'))
  assert.deepEqual(await Array.fromAsync(compiled.renderSaved([PORT])), [])
})

test('a card that was added to a saved note stands on its page', async () => {
  const { save } = await compile()
  const pages = await save({ 'Port.md': 'START\nBasic\nHow many?\nBack: Five.\nEND\n' })
  assert.match(pages.get(PORT)?.html ?? '', /How many\?/)
})

const PORT = toVaultPath('Port.md')

async function compile() {
  const vault = newVault()
  const memory = memoryInMind()
  const compiled = await compileVault(vault.options, memory)
  return {
    vault,
    memory,
    compiled,
    async save(files: Record<string, string>) {
      vault.write(files)
      const groups = await Array.fromAsync(compiled.renderSaved(Object.keys(files).map(toVaultPath)))
      return new Map(groups.flatMap((pages) => [...pages]))
    },
  }
}
