import assert from 'node:assert/strict'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { dialect } from '../dialect.ts'
import type { OpenedPackage } from './open-package.ts'
import { packedVault } from './packed-vault.ts'

const card = (question: string, back: string, more = ''): string =>
  `START\nBasic\n${question}\nBack: ${back}\n${more}END\n`

const LONG_DECK = 'd'.repeat(200)

const BAD = {
  'Missing.md': card('Q', '![[gone.png]] ![[gone.mp3]] ![[Gone]]'),
  'Cycle.md': `# A\n\n![[#A]]\n\n${card('Q', '![[Cycle]]')}`,
  'Script.md': card('<script>alert(1)</script>Q', '<img src="x" onerror="alert(1)"><style>p{}</style>[latex]x[/latex]'),
  'Huge.md': card('Q', 'word '.repeat(400_000)),
  'Control.md': card('Q\u001fQ', 'A\u0000A\u0007'),
  'Twice.md': `${card('Q1', 'A', '<!--ID: 1726516929907-->\n')}\n${card('Q2', 'A', '<!--ID: 1726516929907-->\n')}`,
  'Empty.md': `${card('', 'A')}\n${card('  \n---', 'A')}\n${card('%%hidden%%', 'A')}`,
  'Long.md': `TARGET DECK: ${LONG_DECK}::🧠::a/b\n\n${card('Q', 'A')}`,
  'Odd.md': `TARGET DECK: :::: "x" :: collection\n\n${card('Q', 'A')}`,
  'Backup.md': `TARGET DECK: backup-2026\n\n${card('Q', 'A')}`,
  'Future.md': card('Q', 'A', '<!--ID: 9726516929907-->\n'),
  'Fine.md': card('fine', 'A'),
}

test('whatever is wrong with a card, the package is whole and the other cards are in it', async () => {
  const vault = packedVault(BAD)
  const { vault: compiled, problems, list } = await vault.pack()
  const kinds = [...compiled.problems, ...problems].map(({ kind, path }) => `${path} ${kind}`)
  for (const told of [
    'Missing.md missingEmbed',
    'Cycle.md embedCycle',
    'Script.md strippedHtml',
    'Huge.md hugeCard',
    'Control.md controlSigns',
    'Twice.md duplicateCardId',
    'Empty.md emptyQuestion',
  ])
    assert.ok(kinds.includes(told), told)
  const packed = vault.open()
  assert.deepEqual(faultsOf(packed), [])
  assert.equal(packed.notes.size, 12)
  const paths = list.decks.map((deck) => deck.package.path)
  assert.ok(paths.includes('x/~collection.apkg') && paths.includes('~backup-2026.apkg'), paths.join())
  assert.ok(paths.every((path) => path.split('/').every((part) => Buffer.byteLength(part) <= 255)))
  const fields = [...packed.notes.values()].map((note) => note.fields.join('\n')).join('\n')
  assert.doesNotMatch(fields, /<script|<style|onerror|alert|\[latex\]|[\u0000-\u0008\u001f]/)
})

test('a picture that cannot be read is told, and tried again', async () => {
  const vault = packedVault({ 'A.md': card('Q', '![[p.png]] and words'), 'p.png': 'picture' })
  const { vault: compiled } = await vault.pack()
  assert.deepEqual(compiled.problems, [])
  rmSync(join(vault.packages, '~all.apkg'))
  chmodSync(join(vault.folder, 'p.png'), 0)
  // Whoever may read everything reads this, too; then the file has to go.
  const { problems } = await vault.pack({ namespace: 'other' })
  if (problems.length > 0)
    assert.deepEqual(
      problems.map(({ kind, path }) => [kind, path]),
      [['packageFailed', 'p.png']],
    )
  chmodSync(join(vault.folder, 'p.png'), 0o644)
  const { written } = await vault.pack({ namespace: 'other' })
  assert.equal(written > 0, problems.length > 0)
  assert.deepEqual([...vault.open().media.values()], ['picture'])
})

test('a file that is too large is linked, and told at its card', async () => {
  const vault = packedVault({ 'A.md': `\n${card('Q', '![[film.mp4]]')}`, 'film.mp4': '' })
  writeFileSync(join(vault.folder, 'film.mp4'), Buffer.alloc(20_000_001))
  const { vault: compiled } = await vault.pack({ site: 'https://notes.example' })
  const [problem] = compiled.problems
  assert.deepEqual(
    [problem?.kind, problem?.place.line, problem?.subject, vault.open().media.size],
    ['largeMedia', 2, 'film.mp4, 20 MB', 0],
  )
  assert.match(
    [...vault.open().notes.values()][0]?.fields[1] ?? '',
    /href="https:\/\/notes\.example\/files\/film\.mp4"/,
  )
})

test('whatever is written into cards, their package is whole', async () => {
  const files = { 'B.md': '# Part\n\ntext ![[x.png]]\n', 'x.png': 'x' }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(dialect, dialect), { minLength: 1, maxLength: 4 }), async (cards) => {
      const text = cards.map(([front, back]) => card(front, `${back} ![[B]]`)).join('\n')
      const vault = packedVault({ 'A.md': text, ...files })
      const { list } = await vault.pack()
      if (list.all) assert.deepEqual(faultsOf(vault.open()), [])
    }),
    { numRuns: 40 },
  )
})

/** What Anki would refuse, renumber or miss. */
function faultsOf({ notes, media, col, rows }: OpenedPackage): string[] {
  const faults: string[] = []
  const count = rows('SELECT count(*) AS count, count(DISTINCT guid) AS guids FROM notes')[0]
  if (count?.['count'] !== count?.['guids'] || notes.size !== count?.['count']) faults.push('a guid is used twice')
  for (const [guid, { fields, mid, mod, id, ords, deck, tags }] of notes) {
    if (fields.length !== col.models[mid]?.flds.length) faults.push(`${guid} has ${fields.length} fields`)
    if (mod <= 0 || mod > Date.now() / 1000 || id > Date.now()) faults.push(`${guid} is of the future`)
    if (ords.length === 0 || deck === '') faults.push(`${guid} has no card`)
    if (tags.some((tag) => /[\s/]/.test(tag))) faults.push(`${guid} has the tags ${tags.join()}`)
    for (const [, image, sound] of fields
      .join('\n')
      .matchAll(/<img src="((?!https?:|data:)[^"]*)"|\[sound:([^\]]*)\]/g)) {
      const name = image ?? sound ?? ''
      if (!media.has(name)) faults.push(`${guid} shows ${name}, which is missing`)
    }
  }
  for (const name of media.keys()) if (/[/\\]/.test(name)) faults.push(`${name} is no flat name`)
  for (const { name } of Object.values(col.decks)) {
    const parts = name.split('::')
    if (parts.some((part) => part.trim() !== part || part === '' || part.includes('"')))
      faults.push(`a deck is named ${name}`)
  }
  return faults
}
