import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepPackages } from '../src/anki-packages.ts'
import type { PackageSettings } from '../src/anki-packages.ts'
import { openKnowledgeBase } from '../src/knowledge-base.ts'
import { askServer } from './ask-server.ts'
import { newVault } from './compiler/vault-on-disk.ts'

const CARD = 'START\nBasic\nq\nBack: a\nEND\n'

function keep(files: Readonly<Record<string, string>>, changes: Partial<PackageSettings> = {}) {
  const vault = newVault(files)
  const knowledge = openKnowledgeBase({ ...vault.options, base: '/repo' }, vault.memory)
  const settings = { title: 'Notes', namespace: 'notes', exported: undefined, isOffered: true, ...changes }
  return {
    vault,
    knowledge,
    packages: keepPackages(
      () => knowledge,
      () => settings,
    ),
  }
}

test('packages are written when they are asked for, and once for each state of the vault', async () => {
  const { vault, knowledge, packages } = keep({ 'a/Note.md': CARD })
  await knowledge.refresh()
  assert.ok(!existsSync(join(vault.memory, 'anki')))
  const [first, again] = await Promise.all([packages.renew(), packages.renew()])
  assert.equal(first, again)
  assert.equal(first.list.all?.notes, 1)
  vault.write({ 'a/More.md': CARD.replace('q', 'r') })
  await knowledge.refresh()
  assert.equal((await packages.renew()).list.all?.notes, 2)
})

test('packages are copied to the site, and listed for its pages', async () => {
  const { vault, knowledge, packages } = keep({ 'a/b/Note.md': CARD })
  await knowledge.refresh()
  const site = join(vault.memory, 'site')
  await packages.copyTo(site)
  for (const path of ['~all.apkg', '~all.txt', 'a.apkg', 'a/b.apkg', 'a/b.txt'])
    assert.ok(existsSync(join(site, 'cards/~anki', path)), path)
  const list = JSON.parse(readFileSync(join(vault.memory, 'anki.json'), 'utf8'))
  assert.deepEqual([list.all.cards, list.decks.length, list.own], [1, 2, undefined])
})

test('packages are served while writing, and nothing else of their folder', async () => {
  const { knowledge, packages } = keep({ 'a/größe.md': `TARGET DECK: größe\n\n${CARD}` })
  await knowledge.refresh()
  const [text = '', encoded, ...others] = await askServer(packages.serve, [
    '/repo/cards/~anki/~all.txt?x',
    '/repo/cards/~anki/gr%C3%B6%C3%9Fe.txt',
    '/repo/cards/~anki/',
    '/cards/~anki/~all.txt',
    '/repo/cards/~anki/~own.apkg',
    '/repo/cards/~anki/../anki.json',
    '/repo/cards/~anki/%2e%2e%2fanki.json',
    '/repo/cards/~anki/%zz',
  ])
  assert.match(text, /^#separator:tab/)
  assert.equal(encoded, text)
  assert.deepEqual(others, ['next', 'next', 'next', 'next', 'next', 'next'])
})

test('the package for the author’s own Anki is served while writing, and never copied', async () => {
  const card = CARD.replace('END', '<!--ID: 1726516929907-->\nEND')
  const { vault, knowledge, packages: own } = keep({ 'Note.md': card })
  await knowledge.refresh()
  await own.renew()
  const exported = join(vault.memory, 'anki/~all.apkg')
  const { vault: other, knowledge: same, packages } = keep({ 'Note.md': card }, { exported })
  await same.refresh()
  const [answer = ''] = await askServer(packages.serve, ['/repo/cards/~anki/~own.apkg'])
  // Its note is the one whose id the card names, though it is another site's to the namespace.
  assert.match(answer, /^PK/)
  const site = join(other.memory, 'site')
  await packages.copyTo(site)
  assert.ok(existsSync(join(site, 'cards/~anki/~all.apkg')))
  assert.ok(!existsSync(join(site, 'cards/~anki/~own.apkg')))
})

test('a site that offers no packages has none', async () => {
  const { vault, knowledge, packages } = keep({ 'Note.md': CARD }, { isOffered: false })
  await knowledge.refresh()
  assert.deepEqual((await packages.renew()).list, { decks: [] })
  assert.ok(!existsSync(join(vault.memory, 'anki')))
})
