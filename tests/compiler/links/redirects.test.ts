import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayProblem } from '../../../src/compiler/problems/problem.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

// Aliases of `Infra/Load balancer.md`, and the addresses that lead to it.
const ROWS: [aliases: string, addresses: string[]][] = [
  ['[LB]', ['/lb/']],
  ['LB', ['/lb/']],
  ['[Guides/Making friends, /Old/place/, Old note.md]', ['/guides/making-friends/', '/old/place/', '/old-note/']],
  ['[2024, "C++", Ünï, 東京]', ['/2024/', '/c/', '/ünï/', '/東京/']],
  ['["Load balancer", load balancer, LOAD-BALANCER]', ['/load-balancer/']],
  // its own address, and what can be no address
  ['[Infra/Load balancer, "++", "🧪", a//b, null, true, ""]', []],
  [`[${'x'.repeat(201)}]`, []],
]

for (const [aliases, addresses] of ROWS) {
  test(`aliases ${aliases.slice(0, 40)} redirect from ${addresses.length} addresses`, () => {
    const { index } = tinyVault({ 'Infra/Load balancer.md': `---\naliases: ${aliases}\n---\n` })
    assert.deepEqual(redirectsIn(index).get('Infra/Load balancer.md') ?? [], addresses)
    assert.deepEqual(index.problems, [])
  })
}

test('what stands at an address goes before an alias, and the first note before the others', () => {
  const { index } = tinyVault({
    'A.md': '---\naliases:\n  - B\n  - Both\n  - Folder\n  - Tags\n  - home\n---\n',
    'B.md': '---\naliases: [both, A]\n---\n',
    'Folder/C.md': '',
    'Home.md': '',
  })
  assert.deepEqual([...redirectsIn(index)], [['A.md', ['/both/', '/home/']]])
  assert.deepEqual(
    index.problems.map((problem) => sayProblem(problem).replace(/;.*/, '')),
    [
      'A.md:3:5  no redirect from an alias: “B” already leads to B.md',
      'A.md:5:5  no redirect from an alias: “Folder” already leads to Folder',
      'A.md:6:5  no redirect from an alias: “Tags” already leads to /tags/, which is Verso’s own',
      'B.md:2:11  no redirect from an alias: “both” already leads to A.md',
      'B.md:2:17  no redirect from an alias: “A” already leads to A.md',
    ],
  )
})

test('a permalink is redirected to from where the note would stand without it, if nothing else is there', () => {
  const { index } = tinyVault({
    'Deep/Note.md': '---\npermalink: note\n---\n',
    'Deep/Other.md': '---\npermalink: other\n---\n',
    'X.md': '---\naliases: [Deep/Other]\n---\n',
  })
  assert.deepEqual(
    [...redirectsIn(index)],
    [
      ['Deep/Note.md', ['/deep/note/']],
      ['X.md', ['/deep/other/']],
    ],
  )
  assert.equal(index.noteByPath.get(toVaultPath('Deep/Note.md'))?.address, '/note/')
})

// A permalink, and what is said of it.
const BAD: [permalink: string, said: string][] = [
  ['https://example.org/x', '“https://example.org/x”'],
  ['a?b=c', '“a?b=c”'],
  ['"++"', '“++”'],
  ['a//b', '“a//b”'],
  ['[a, b]', 'of several values'],
  ['true', '“true”'],
]

for (const [permalink, said] of BAD) {
  test(`the permalink ${permalink} is none`, () => {
    const { index } = tinyVault({ 'Note.md': `---\ntitle: x\npermalink: ${permalink}\n---\n` })
    assert.equal(index.noteByPath.get(toVaultPath('Note.md'))?.address, '/note/')
    assert.deepEqual(
      index.problems.map(({ kind, subject }) => [kind, subject]),
      [['badPermalink', said]],
    )
  })
}

test('a permalink that collides is reported where it stands', () => {
  const { index } = tinyVault({ 'A.md': '---\npermalink: x\n---\n', 'B.md': '---\na: 1\npermalink: x\n---\n' })
  assert.deepEqual(
    index.problems.map(({ kind, path, place }) => [kind, path, place]),
    [['collidingAddress', 'B.md', { line: 3, column: 12 }]],
  )
})

function redirectsIn({ noteByPath }: ReturnType<typeof tinyVault>['index']): Map<string, readonly string[]> {
  return new Map(
    [...noteByPath.values()].filter(({ redirects }) => redirects.length > 0).map((note) => [note.path, note.redirects]),
  )
}
