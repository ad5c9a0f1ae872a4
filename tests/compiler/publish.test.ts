import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { newVault } from './vault-on-disk.ts'

const SECRETS = {
  'Home.md': '[[Secret]] [[Drafted]] [[Hidden]] [[Port]] ![[Secret]]\n',
  'Port.md': '---\nproblem: a: b\n---\n',
  'Secret.md':
    '---\npublish: false\naliases: [Sekret]\ntags: [classified]\n---\nsecret words [[Port]] ![[secret.svg]] [[Nowhere at all]]\n',
  'Drafted.md': '---\ndraft: true\n---\nsecret words ![[Port]]\n\nSTART\nBasic\nsecret words [[Port]]\nEND\n',
  'Private/Hidden.md': 'secret words [[Port]]\n',
  'secret.svg': '<svg></svg>',
  '.trash/Gone.md': 'secret words [[Port]]\n',
}

test('what is not published appears nowhere', async () => {
  const vault = newVault(SECRETS)
  const { site, backlinks, files, problems, counts } = await vault.build({ exclude: ['private'] })
  const paths = ['Home.md', 'Port.md'].map(toVaultPath)
  assert.deepEqual([...site.index.noteByPath.keys()], paths)
  assert.deepEqual([...backlinks.keys()], [toVaultPath('Port.md')])
  assert.deepEqual([...files], [])
  assert.equal(counts.notes, 2)
  assert.equal(counts.cards, 0)
  assert.doesNotMatch(JSON.stringify([...backlinks]), /Secret|Drafted|Hidden/)
  assert.deepEqual([...site.index.names.fileByPath.values()].filter((path) => path.endsWith('.md')).sort(), [
    'Home.md',
    'Home.md',
    'Port.md',
    'Port.md',
  ])
  assert.deepEqual([...new Set(problems.map(({ path }) => path))].sort(), paths)
  assert.ok(problems.every(({ didYouMean }) => didYouMean === undefined))
  assert.equal(Object.keys(vault.records()).length, 2)
  for (const record of Object.values(vault.records()))
    assert.doesNotMatch(record, /secret words|classified|secret\.svg/)
})

test('no redirect leads to or from what is not published', async () => {
  const { site } = await newVault({ ...SECRETS, 'Other.md': '---\naliases: [Sekret]\n---\n' }).build()
  assert.deepEqual(
    [...site.index.noteByPath.values()].flatMap(({ redirects }) => redirects),
    ['/sekret/'],
  )
})

test('a link to what is kept back is told apart from a slip', async () => {
  const { problems } = await newVault({
    ...SECRETS,
    'Home.md': '[[Secret]] ![[Drafted]] [[Hidden]] [[logo.svg]] [[Gone]] [[Sekret]]',
    'Private/logo.svg': '<svg></svg>',
  }).build({ exclude: ['private'] })
  assert.deepEqual(
    problems.filter(({ path }) => path === 'Home.md').map(({ kind, subject }) => `${kind} ${subject}`),
    [
      'unpublishedTarget Secret',
      'unpublishedTarget Drafted',
      'unpublishedTarget Hidden',
      'unpublishedTarget logo.svg',
      'missingTarget Gone',
      'missingTarget Sekret',
    ],
  )
})

test('where notes are marked, only those are published', async () => {
  const vault = newVault({ 'A.md': '---\npublish: true\n---\n[[B]]', 'B.md': 'x' })
  const { site } = await vault.build({ publish: 'marked' })
  assert.deepEqual([...site.index.noteByPath.keys()], ['A.md'])
})

test('a file is published when a published note uses it, and only then', async () => {
  const { files } = await newVault().build()
  assert.deepEqual([...files.keys()], ['picture.svg'])
  for (const file of files.values()) assert.ok(existsSync(file))
})

test('a file that an embedded note uses is published', async () => {
  const { files } = await newVault({
    'A.md': '![[B]]',
    'B.md': '![[p.pdf]] [[q.txt]]',
    'p.pdf': '',
    'q.txt': '',
  }).build()
  assert.deepEqual([...files.keys()].sort(), ['p.pdf', 'q.txt'])
})

const PRIVATE = [
  'publish: false\ntitle: a: b: c',
  'draft: true\ndraft: true',
  'publish: "false"',
  'publish: no',
  'Publish: false',
  'publish: [false]',
  'DRAFT: yes',
  'title: *none*\ndraft: "true"',
  '- publish: false',
]

for (const properties of PRIVATE) {
  test(`a note that says ${JSON.stringify(properties)} stays at home`, async () => {
    const { site } = await newVault({ 'A.md': `---\n${properties}\n---\nsecret`, 'B.md': 'x' }).build()
    assert.deepEqual([...site.index.noteByPath.keys()], ['B.md'])
  })
}

test('a note with a slip in harmless properties is published', async () => {
  const { site } = await newVault({ 'A.md': '---\ntitle: a: b: c\n---\nwords' }).build()
  assert.deepEqual([...site.index.noteByPath.keys()], ['A.md'])
})
