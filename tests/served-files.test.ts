import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Connect } from 'vite'
import type { ReviewIndex } from '../src/compiler/decks/review-index.ts'
import { openKnowledgeBase } from '../src/knowledge-base.ts'
import { copyFiles, serveFiles } from '../src/served-files.ts'
import { askServer } from './ask-server.ts'
import { newVault } from './compiler/vault-on-disk.ts'

test('files that published notes use are served, the search index and the data for reviewing, and no folder', async () => {
  const note = '![[my picture.svg]]\n\nSTART\nBasic\nWhy?\nEND\n'
  const vault = newVault({ 'Note.md': note, 'my picture.svg': '<svg/>', 'unused.svg': '<svg/>' })
  const knowledge = openKnowledgeBase(vault.options, vault.memory)
  await knowledge.refresh()
  mkdirSync(join(vault.memory, 'pagefind/fragment'), { recursive: true })
  writeFileSync(join(vault.memory, 'pagefind/pagefind.js'), 'export {}')

  const rows = [
    ['/files/my%20picture.svg?v=1', '<svg/>'],
    ['/files/unused.svg', 'next'],
    ['/files/', 'next'],
    ['/pagefind/pagefind.js', 'export {}'],
    ['/pagefind/', 'next'],
    ['/pagefind/fragment', 'next'],
    ['/pagefind/none.js', 'next'],
    ['/pagefind/..%2Fnotes', 'next'],
    ['/cards/~data/', 'next'],
    ['/cards/~data/none.json', 'next'],
    ['/cards/~data/..%2F..%2Fmemory.sqlite', 'next'],
  ] as const
  const [review = '', titles = '', ...answers] = await askServer(
    (request, response, next) => serveFiles(knowledge)(request as Connect.IncomingMessage, response, next),
    ['/cards/~data/index.json', '/search/~titles.json', ...rows.map(([address]) => address)],
  )
  assert.equal((JSON.parse(review) as ReviewIndex).cards.length, 1)
  assert.match(titles, /"t":"Note"/)
  assert.deepEqual(
    answers,
    rows.map(([, expected]) => expected),
  )
})

test('a file that is gone when the site is written is told, and the others are there', async () => {
  const odd = "a&b (c) + 50% d'e 1?.svg"
  const vault = newVault({
    'Note.md': "![[gone.svg]] ![[x/same.svg]] ![[y/same.svg]] ![](a%26b%20%28c%29%20+%2050%25%20d'e%201%3F.svg)",
    'gone.svg': '<svg/>',
    'x/same.svg': '<svg/>',
    'y/same.svg': '<svg />',
    [odd]: '<svg/>',
  })
  const knowledge = openKnowledgeBase(vault.options, vault.memory)
  await knowledge.refresh()
  mkdirSync(join(vault.memory, 'pagefind'), { recursive: true })
  writeFileSync(join(vault.memory, 'pagefind/shards.json'), '[]')
  rmSync(join(vault.folder, 'gone.svg'))
  const site = join(vault.memory, 'site')
  const { copied, problems } = await copyFiles(knowledge, site, { claim: () => undefined })
  assert.deepEqual(
    problems.map(({ kind, path, subject }) => [kind, path, subject]),
    [['copyFailed', 'gone.svg', 'there is no such file']],
  )
  assert.equal(copied, 3)
  assert.ok(existsSync(join(site, 'search/~titles.json')))
  for (const path of ['x/same.svg', 'y/same.svg', odd]) assert.ok(existsSync(join(site, 'files', path)), path)
})
