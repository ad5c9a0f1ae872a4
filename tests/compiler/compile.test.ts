import assert from 'node:assert/strict'
import { readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import { FILE } from '../../src/compiler/memory.ts'
import { openPageReader } from '../../src/compiler/page-reader.ts'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { memoryInMind } from './memory-in-mind.ts'
import { newVault } from './vault-on-disk.ts'

test('a first build parses and renders every note', async () => {
  const { counts } = await newVault().build()
  assert.deepEqual(counts, { notes: 5, cards: 0, links: 5, parsed: 5, rendered: 5 })
})

test('a second build parses and renders nothing', async () => {
  const vault = newVault()
  await vault.build()
  const { counts } = await vault.build()
  assert.deepEqual([counts.parsed, counts.rendered], [0, 0])
})

test('a memory that is kept open does the same', async () => {
  const { options } = newVault()
  const memory = memoryInMind()
  await compileVault(options, memory)
  const { counts } = await compileVault(options, memory)
  assert.deepEqual([counts.parsed, counts.rendered], [0, 0])
})

test('a changed note is rendered with those that embed it, and nothing else', async () => {
  const vault = newVault()
  await vault.build()
  const before = vault.records()
  vault.write({ 'Port.md': '# Ranges\n\nFour, on a [[Host]].\n' })
  const { counts } = await vault.build()
  assert.equal(counts.rendered, 3)
  assert.deepEqual(changed(before, vault.records()), ['Host.md', 'Outer.md', 'Port.md'])
})

test('what a note embeds is none of its own text', async () => {
  const vault = newVault()
  const before = (await vault.build()).pages
  vault.write({ 'Port.md': '# Ranges\n\nFour, on a [[Host]].\n' })
  const after = (await vault.build()).pages
  const isSame = (path: string): boolean => before.get(toVaultPath(path))?.own === after.get(toVaultPath(path))?.own
  assert.deepEqual(['Port.md', 'Host.md', 'Outer.md'].map(isSame), [false, true, true])
})

test('where its links lead is none of a note’s own text', async () => {
  const vault = newVault({ 'A.md': 'To [[Aim#Part]] and [[Aim|it]].\n', 'Aim.md': '# Part\n' })
  const before = (await vault.build()).pages.get(toVaultPath('A.md'))
  renameSync(join(vault.folder, 'Aim.md'), join(vault.folder, 'Goal.md'))
  const { pages, counts } = await vault.build()
  const after = pages.get(toVaultPath('A.md'))
  assert.deepEqual([counts.rendered, after?.own === before?.own, after?.text === before?.text], [2, true, false])
})

test('a changed sentence renews the backlinks of what it names without rendering that', async () => {
  const vault = newVault()
  await vault.build()
  const before = vault.records()
  vault.write({ 'Home.md': 'Begin at [[Port]].\n' })
  const { counts } = await vault.build()
  assert.deepEqual([counts.parsed, counts.rendered], [1, 1])
  assert.deepEqual(changed(before, vault.records()), ['Home.md', 'Port.md'])
  assert.match(vault.records()['Port.md'] ?? '', /Begin at <mark>Port<\/mark>/)
})

test('a note of another name is rendered, and those that link to it', async () => {
  const vault = newVault()
  await vault.build()
  renameSync(join(vault.folder, 'Port.md'), join(vault.folder, 'Gate.md'))
  const { counts, problems } = await vault.build()
  assert.deepEqual(
    problems.map(({ path, subject }) => [path, subject]),
    [
      ['Home.md', 'Port'],
      ['Host.md', 'Port'],
    ],
  )
  assert.equal(counts.rendered, 4)
  assert.match(vault.records()['Home.md'] ?? '', /is-unresolved/)
  vault.write({ 'Home.md': 'Start at [[Gate]].\n' })
  assert.equal((await vault.build()).counts.rendered, 1)
})

test('a note that comes where a link leads changes the page of the link', async () => {
  const vault = newVault({ 'A.md': '[[New]]', 'B.md': '' })
  await vault.build()
  vault.write({ 'New.md': '' })
  assert.equal((await vault.build()).counts.rendered, 2)
  assert.match(vault.records()['A.md'] ?? '', /href=\\"\/new\/\\"/)
})

test('a heading of another name changes the pages that link to it', async () => {
  const vault = newVault({ 'A.md': '[[B#Part]]', 'B.md': '# Part', 'C.md': '[[B]]' })
  await vault.build()
  vault.write({ 'B.md': '# Piece' })
  assert.equal((await vault.build()).counts.rendered, 2)
})

test('an image of another size changes the page that shows it', async () => {
  const vault = newVault()
  await vault.build()
  vault.write({ 'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"></svg>' })
  assert.equal((await vault.build()).counts.rendered, 1)
  assert.match(vault.records()['Alone.md'] ?? '', /width=\\"40\\"/)
})

test('the settings that reach HTML change every page', async () => {
  const vault = newVault()
  await vault.build()
  assert.equal((await vault.build({ base: '/repo' })).counts.rendered, 5)
  assert.equal((await vault.build({ base: '/repo', language: 'de' })).counts.rendered, 5)
  vault.write({ '.obsidian/app.json': '{"strictLineBreaks": true}' })
  assert.equal((await vault.build({ base: '/repo', language: 'de' })).counts.rendered, 5)
})

test('where the site stands matters to notes with cards alone, and to their fields', async () => {
  const vault = newVault({ 'A.md': 'START\nBasic\n[[B]]\nBack: a\nEND\n', 'B.md': '[[A]]' })
  await vault.build()
  const { counts } = await vault.build({ site: 'https://notes.example' })
  assert.equal(counts.rendered, 1)
  assert.match(vault.records()['A.md'] ?? '', /https:\/\/notes\.example\/b\//)
  assert.doesNotMatch(openPageReader(vault.memory).readNote('A.md').html, /notes\.example/)
})

test('a picture of another content changes the fields that show it', async () => {
  const vault = newVault({ 'A.md': 'START\nBasic\nq\nBack: ![[B]]\nEND\n', 'B.md': '![[p.bmp]]', 'p.bmp': 'one' })
  await vault.build()
  const before = vault.records()
  vault.write({ 'p.bmp': 'two' })
  await vault.build()
  assert.deepEqual(changed(before, vault.records()), ['A.md'])
})

test('the base stands before every address', async () => {
  const vault = newVault()
  await vault.build({ base: '/repo' })
  for (const record of Object.values(vault.records())) assert.doesNotMatch(record, /(?:href|src)=\\"\/(?!repo\/)/)
})

test('a deleted note is forgotten', async () => {
  const vault = newVault()
  await vault.build()
  rmSync(join(vault.folder, 'Home.md'))
  const { site, counts, backlinks } = await vault.build()
  assert.equal(counts.notes, 4)
  assert.ok(!site.index.noteByPath.has(toVaultPath('Home.md')))
  assert.ok(
    !backlinks.has(toVaultPath('Port.md')) || !JSON.stringify(backlinks.get(toVaultPath('Port.md'))).includes('Home'),
  )
  assert.throws(() => openPageReader(vault.memory).readNote('Home.md'), /Home\.md was not rendered/)
  assert.doesNotMatch(readFileSync(join(vault.memory, FILE), 'latin1'), /Home\.md/)
})

test('mentions that do not fit on a page are kept beside it, and forgotten with it', async () => {
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`n${at}.md`, '[[Port]]']))
  const vault = newVault({ ...many, 'Port.md': '' })
  await vault.build()
  const mentions = () => openPageReader(vault.memory).readMoreMentions('Port.md')
  assert.equal(mentions().length, 1)
  rmSync(join(vault.folder, 'n0.md'))
  await vault.build()
  assert.equal(mentions().length, 0)
})

test('a vault that cannot be read is one clear sentence', async () => {
  const { options, folder } = newVault()
  const absent = join(folder, 'no such')
  await assert.rejects(compileVault({ ...options, vault: absent }, memoryInMind()), {
    message: `The vault ${absent} cannot be read: there is no such folder. Set VERSO_VAULT or the option vault to a folder of notes.`,
  })
  await assert.rejects(
    compileVault({ ...options, vault: join(folder, 'Home.md') }, memoryInMind()),
    /cannot be read: it is no folder\./,
  )
})

test('an empty vault is a vault', async () => {
  const { counts, problems } = await newVault({}).build()
  assert.equal(counts.notes, 0)
  assert.deepEqual(problems, [])
})

function changed(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((path) => after[path] !== before[path])
}

test('a link finds a heading that is written later, whatever its name', async () => {
  const vault = newVault({ 'A.md': '[[B#Missing]] [[B#Top]]', 'B.md': 'x' })
  await vault.build()
  vault.write({ 'B.md': '# Missing\n\n# Top' })
  const { counts } = await vault.build()
  assert.equal(counts.rendered, 2)
  assert.match(openPageReader(vault.memory).readNote('A.md').html, /href="\/b\/#missing".*href="\/b\/#top"/)
})

test('a note that is nested beyond all reason is shown as it was written, and harms no other', async () => {
  const vault = newVault({ 'Deep.md': `${'> '.repeat(5000)}x`, 'Other.md': '[[Deep]]' })
  const { problems, counts } = await vault.build()
  assert.equal(counts.notes, 2)
  assert.deepEqual(
    problems.map(({ kind, path }) => [kind, path]),
    [['nestedTooDeep', 'Deep.md']],
  )
})

test('the tags of one card are not those of another, nor of their note', async () => {
  const card = (tags: string): string => `START\nBasic\nq ${tags}\nBack: a\n${tags}END\n`
  const { site } = await newVault({ 'A.md': `---\ntags: [own]\n---\n${card('Tags: special\n')}\n${card('')}` }).build()
  const { facts } = site.index.noteByPath.get(toVaultPath('A.md')) ?? assert.fail()
  assert.deepEqual(
    [facts.ownTags, facts.tags, facts.cards.map(({ tags }) => tags)],
    [['own'], ['own', 'special'], [['special'], []]],
  )
})

test('what a card was made from is shown on both sides, and a change of it renders these pages and no other', async () => {
  const card = (answer: string): string => `START\nBasic\nq\nBack:\n${answer}\n<!--ID: 1-->\nEND\n`
  const note = '## Ports\n- a port tells the services of one host from each other\n'
  const vault = newVault({
    'Card.md': card('- my own words'),
    'Note.md': note,
    'Outer.md': '![[Note]]',
    'Rest.md': 'x',
  })
  await vault.build()
  const before = vault.records()

  vault.write({ 'Card.md': card(note) })
  assert.equal((await vault.build()).counts.rendered, 2)
  assert.deepEqual(changed(before, vault.records()), ['Card.md', 'Note.md'])
  assert.match(vault.records()['Card.md'] ?? '', /about <a href=\\"\/note\/#ports\\">/)
  assert.match(vault.records()['Note.md'] ?? '', /<a href=\\"\/card\/#card-1\\">q<\/a>/)

  const copied = vault.records()
  vault.write({ 'Note.md': `${note}- and the hosts by their addresses\n` })
  assert.equal((await vault.build()).counts.rendered, 2)
  assert.deepEqual(changed(copied, vault.records()), ['Note.md', 'Outer.md'])

  vault.write({ 'Note.md': '## Nothing\n- of the kind\n' })
  assert.equal((await vault.build()).counts.rendered, 3)
  assert.doesNotMatch(vault.records()['Card.md'] ?? '', /about/)
})

test('a note of another name is named so in the cards that were made from it', async () => {
  const line = 'a port tells the services of one host from each other'
  const vault = newVault({ 'Card.md': `START\nBasic\nq\nBack: ${line}\nEND\n`, 'Note.md': line })
  await vault.build()
  vault.write({ 'Note.md': `---\ntitle: Ports\n---\n${line}` })
  await vault.build()
  assert.match(vault.records()['Card.md'] ?? '', /about <a href=\\"\/note\/\\">Ports<\/a>/)
})

test('a file that no card shows any more is no longer known as one, so that nothing is rendered for it later', async () => {
  const card = 'START\nBasic\nWhat?\nBack: ![[plan.svg]]\n<!--ID: 1-->\nEND\n'
  const vault = newVault({
    'Card.md': card,
    'Plan.md': '![[plan.svg]]\n',
    'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  await vault.build()
  vault.write({ 'Card.md': 'No card.\n' })
  await vault.build()
  const { counts } = await vault.build()
  assert.equal(counts.rendered, 0)
})
