import assert from 'node:assert/strict'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import type { CompiledVault } from '../../src/compiler/compile.ts'
import { openPageReader } from '../../src/compiler/page-reader.ts'
import { badVault } from './bad-vault.ts'
import { newVault } from './vault-on-disk.ts'

const vault = badVault()
let built: CompiledVault
before(async () => {
  built = await vault.build()
})

const EXPECTED = [
  'Ambiguous.md:1:1 ambiguousName Same',
  'Asked.md:3:1 embedCycle Asked#Q › Asked#Q',
  'C++.md:1:1 collidingAddress /c/',
  'Dangling.md:1:1 unfollowedLink it leads nowhere',
  'Hidden.md:1:1 unfollowedLink it leads to a hidden folder',
  'Latin.md:3:6 notUtf8 byte 0xE9',
  `Level 12.md:3:1 embedTooDeep ${Array.from({ length: 14 }, (_, level) => `Level ${level}`).join(' › ')}`,
  'Linked circle.md:1:1 unfollowedLink it leads nowhere',
  'Open HTML comment.md:3:1 unclosedBlock <!--',
  'Open HTML.md:3:13 strippedHtml <script>',
  'Open comment.md:1:7 unclosedComment ',
  'Open fence.md:3:1 unclosedBlock ```',
  'Open math.md:3:1 openMath ',
  'Outside.md:1:1 unfollowedLink it leads out of the vault',
  'Ping.md:1:1 embedCycle Pong › Ping › Pong',
  'Returns.md:6:5 missingTarget Gone',
  'Sections.md:3:1 embedCycle Sections#B › Sections#A › Sections#B',
  'Self.md:1:1 embedCycle Self › Self',
  'Twins.md:1:19 ambiguousName TWIN',
  'Wide.md:1:1 notUtf8 UTF-16',
  'caf\u00e9.md:1:1 twinFile ',
  'twin.md:1:1 collidingAddress /twin/',
  'x/Loop:1:1 unfollowedLink it leads to a folder',
]

test('each fault is told once, at its place', () => {
  const told = built.problems.map(
    ({ kind, path, place, subject }) => `${path}:${place.line}:${place.column} ${kind} ${subject}`,
  )
  assert.deepEqual(told.sort(), EXPECTED)
})

test('a chain of fifty notes ends in a link, and is told once', () => {
  assert.match(htmlOf('Level 0.md'), /Level 11\..*Read on in .*Level 13/s)
})

const PAGES: [path: string, html: RegExp][] = [
  ['Right 0.md', /^<p>To <a class="internal-link" href="\/right-1\/" id="M-[\w-]+">Right 1<\/a>\.<\/p>$/],
  ['Right 1.md', /^<h1 id="part">Part<\/h1>\n<p>Words\.<\/p>$/],
  ['Linked.md', /^<h1 id="part">Part<\/h1>\n<p>Words\.<\/p>$/],
  ['Empty.md', /^$/],
  ['Blank.md', /^$/],
  ['Frontmatter only.md', /^$/],
  ['Open frontmatter.md', /title: x.*Text\./s],
  ['Mark.md', /^<p>Words\.<\/p>$/],
  ['Returns.md', /<h1 id="one">One<\/h1>\n<p>Two /],
  ['Old returns.md', /<h1 id="one">One<\/h1>\n<p>Two<\/p>/],
  ['Latin.md', /A caf\uFFFD <a class="internal-link" href="\/right-1\/"/],
  ['Wide.md', /^<p>Wide words\.<\/p>$/],
  ['Nul.md', /^<p>a\uFFFDb<\/p>$/],
  ['caf\u00e9.md', /^<p>Composed\.<\/p>$/],
  ['\u00fcber.md', /^<p>Decomposed alone\.<\/p>$/],
  ['folder.md/Inside.md', /^<p>In a folder/],
  ["R&D 'it's' (new) + 100% #1?.md", /^<p>Odd\.<\/p>$/],
  ['Open comment.md', /Words %% and more.*\/right-1\//s],
  ['Open fence.md', /\[\[Gone\]\]/],
  ['Open math.md', /\/right-1\//],
  ['Open callout.md', /\[!note.*\/right-1\//s],
  ['Open HTML.md', /\/right-1\/" id="M-[\w-]+">Right 1<\/a> alert\(1\)/],
  ['Open HTML comment.md', /^<p>Words\.<\/p>$/],
  ['Open link.md', /\[\[Right 1 \[x\]\(y !\[\[Right 1 `code \*\*bold/],
  ['Quotes.md', /49/],
  ['Lists.md', /49/],
  ['Callouts.md', /49/],
  ['Sections.md', /This would repeat itself/],
  ['Pong.md', /This would repeat itself/],
]

test('every other page is right', () => {
  for (const [path, html] of PAGES) assert.match(htmlOf(path), html, path)
})

test('links find the note that is written so, case included', () => {
  const [large, small] = [addressOf('Twin.md'), addressOf('twin.md')]
  assert.notEqual(large, small)
  assert.deepEqual(hrefsOf('Twins.md'), [large, small, large, small, large])
})

test('links find notes and files of odd names', () => {
  const file = "/files/a%26b%20(c)%20%2B%2050%25%20d'e.svg"
  const names = ['C++.md', 'constructor.md', '__proto__.md', '\u00fcber.md', '\u00fcber.md']
  assert.deepEqual(hrefsOf('Odd links.md'), [...names.map(addressOf), file, file, addressOf('caf\u00e9.md')])
  assert.equal(
    new Set([...built.site.index.noteByPath.values()].map(({ address }) => address)).size,
    built.counts.notes,
  )
})

test('ten thousand links of one note are links', () => {
  assert.equal(hrefsOf('Many links.md').length, 10_000)
})

test('what is hidden or elsewhere goes nowhere', () => {
  const all = JSON.stringify(vault.records())
  for (const path of ['Dangling.md', 'Outside.md', 'Hidden.md', 'Linked circle.md'])
    assert.ok(![...built.site.index.noteByPath.keys()].some((note) => note === path), path)
  assert.doesNotMatch(all, /Thrown away/)
})

test(
  'a file that cannot be read is left out and told',
  { skip: process.getuid?.() === 0 && 'root reads all' },
  async () => {
    const other = newVault({ 'A.md': '[[B]]', 'B.md': 'secret', 'C.md': 'fine' })
    chmodSync(join(other.folder, 'B.md'), 0)
    const { problems, counts } = await other.build()
    assert.deepEqual(problems.map(({ kind, path }) => [kind, path]).sort(), [
      ['missingTarget', 'A.md'],
      ['unreadableFile', 'B.md'],
    ])
    assert.equal(counts.notes, 2)
  },
)

test('five megabytes in one note are a page', async () => {
  const paragraph = 'Plain words of a paragraph, and more of them, on and on, with [[Other]] here and there.\n\n'
  const other = newVault({ 'Other.md': 'fine' })
  writeFileSync(join(other.folder, 'Long.md'), paragraph.repeat(Math.ceil(5_000_000 / paragraph.length)))
  const { problems } = await other.build()
  assert.deepEqual(problems, [])
  assert.ok(openPageReader(other.memory).readNote('Long.md').html.length > 5_000_000)
})

function htmlOf(path: string): string {
  return openPageReader(vault.memory).readNote(path).html
}

function addressOf(path: string): string | undefined {
  return [...built.site.index.noteByPath.values()].find((note) => note.path === path)?.address
}

function hrefsOf(path: string): (string | undefined)[] {
  return [...htmlOf(path).matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&#x27;', "'"))
}
