import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileVault } from '../../../src/compiler/compile.ts'
import type { CompileOptions } from '../../../src/compiler/compile.ts'
import { startThreads } from '../../../src/compiler/crew/threads.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { memoryInMind } from '../memory-in-mind.ts'
import { newVault } from '../vault-on-disk.ts'

const MANUAL = join(import.meta.dirname, '../../../content')

test('any number of threads makes the same of a vault, byte for byte', async () => {
  const options: CompileOptions = { ...newVault().options, vault: MANUAL, site: 'https://verso.example' }
  const alone = await everythingOf(options, 0)
  assert.ok(alone.pages.length > 10)
  assert.deepEqual(await everythingOf(options, 1), alone)
  assert.deepEqual(await everythingOf(options, 3), alone)
})

test('threads make the same of what programs, odd letters and one another’s cards hold', async () => {
  const { options } = newVault({
    'Code.mdx': 'export const large = 10n\n\n# Größe\n\nIt is {large} of 設定. <Big n={/a/u} />\n\n{1 +}\n',
    'Copy.md': '![[Code#Größe]] ![[Copy]] ![[Missing]] $\\frac{1}{2}$ $\\nothing$\n',
    'Card.md': 'START\nBasic\nWhat?\nBack: It is ![[Copy]]\nEND\n',
    'Empty.md': '',
  })
  assert.deepEqual(await everythingOf(options, 2), await everythingOf(options, 0))
})

test('notes that are remembered are rendered anew from their trees, on threads too', async () => {
  const vault = newVault()
  await vault.build()
  const { counts } = await vault.build({ base: '/repo', threads: 2 })
  assert.deepEqual([counts.parsed, counts.rendered], [0, 5])
})

test('what is thrown on a thread rejects all that is asked for, and the threads can be ended', async () => {
  const threads = startThreads(2)
  const asked = [1, 2, 3].map(() => threads.ask({ kind: 'render', paths: [toVaultPath('A.md')], trees: new Map() }))
  const said = { message: 'notes are rendered before their site is known' }
  await Promise.all(asked.map((answer) => assert.rejects(answer, said)))
  await assert.rejects(threads.ask({ kind: 'render', paths: [], trees: new Map() }), said)
  await threads.close()
})

async function everythingOf(options: CompileOptions, threads: number) {
  const memory = memoryInMind()
  const { problems, counts, site, files } = await compileVault({ ...options, threads }, memory)
  const paths = [...memory.pages.keys()]
  return {
    problems,
    counts,
    files: [...files],
    facts: [...memory.facts],
    pages: [...memory.pages],
    notes: paths.map((path) => memory.readNote(path)),
    cards: paths.map((path) => memory.readCards(path)),
    prose: [...site.index.noteByPath.keys()].map((path) => memory.readProse(path)),
  }
}
