import assert from 'node:assert/strict'
import { test } from 'node:test'
import { excludedFilter, templateFilter } from '../../../src/compiler/vault/obsidian-filters.ts'
import { sayProblem } from '../../../src/compiler/problems/problem.ts'
import { newVault } from '../vault-on-disk.ts'

const NOTES = { 'Note.md': '[[Daily]]\n[[Weekly]]', 'Templates/Daily.md': 'x', 'Other/Weekly.md': 'x' }

// A file below `.obsidian/`, and the notes that are published with it.
const TEMPLATES: [file: string, json: string, published: string[]][] = [
  ['templates.json', '{"folder": "Templates"}', ['Note.md', 'Other/Weekly.md']],
  ['templates.json', '{"folder": "/templates/"}', ['Note.md', 'Other/Weekly.md']],
  ['plugins/templater-obsidian/data.json', '{"templates_folder": "Other"}', ['Note.md', 'Templates/Daily.md']],
  ['daily-notes.json', '{"template": "Templates/Daily"}', ['Note.md', 'Other/Weekly.md']],
  ['zk-prefixer.json', '{"template": "Other/Weekly.md"}', ['Note.md', 'Templates/Daily.md']],
  ['templates.json', '{"folder": "/"}', ['Note.md', 'Other/Weekly.md', 'Templates/Daily.md']],
  ['templates.json', '{"folder": ""}', ['Note.md', 'Other/Weekly.md', 'Templates/Daily.md']],
  ['templates.json', '{"folder": 5}', ['Note.md', 'Other/Weekly.md', 'Templates/Daily.md']],
]

for (const [file, json, published] of TEMPLATES) {
  test(`.obsidian/${file} with ${json} leaves ${published.length} notes`, async () => {
    const { site, problems } = await newVault({ ...NOTES, [`.obsidian/${file}`]: json }).build()
    assert.deepEqual([...site.index.noteByPath.keys()], published)
    assert.ok(problems.every(({ kind }) => kind === 'unpublishedTarget'))
    assert.equal(problems.length, 3 - published.length)
  })
}

test('a template that says publish: true is a template still', async () => {
  const { site } = await newVault({
    'T/a.md': '---\npublish: true\n---\n',
    '.obsidian/templates.json': '{"folder": "T"}',
  }).build({ publish: 'marked', include: ['T'] })
  assert.equal(site.index.noteByPath.size, 0)
})

test('what is no JSON is reported with its place, and the usual settings are taken', async () => {
  const { site, problems } = await newVault({
    'Note.md': 'x',
    '.obsidian/app.json': '{\n  "strictLineBreaks": true,\n}',
    '.obsidian/plugins/obsidian-to-anki-plugin/data.json': '',
  }).build()
  assert.equal(site.strictLineBreaks, false)
  assert.deepEqual(
    problems.map((problem) => sayProblem(problem).replace(/;.*/, '')),
    [
      '.obsidian/app.json:3:1  these settings are not valid JSON: Expected double-quoted property name',
      '.obsidian/plugins/obsidian-to-anki-plugin/data.json:1:1  these settings are not valid JSON: Unexpected end of JSON input',
    ],
  )
})

test('a value of another kind counts as none, and the others stay', async () => {
  const { site, problems, unsearched } = await newVault({
    'Note.md': 'x',
    '.obsidian/app.json': '\uFEFF{"strictLineBreaks": true, "userIgnoreFilters": null}',
  }).build()
  assert.equal(site.strictLineBreaks, true)
  assert.equal(unsearched.size, 0)
  assert.deepEqual(problems, [])
})

test('excluded files are published and linked, and left out of the search', async () => {
  const { site, problems, unsearched } = await newVault({
    'Note.md': '[[Old]]',
    'Archive/Old.md': 'x',
    '.obsidian/app.json': '{"userIgnoreFilters": ["Archive/"]}',
  }).build()
  assert.equal(site.index.noteByPath.size, 2)
  assert.deepEqual([...unsearched], ['Archive/Old.md'])
  assert.deepEqual(problems, [])
})

// Patterns of “Excluded files”, a path, and whether it is one.
const EXCLUDED: [patterns: string[], path: string, isExcluded: boolean][] = [
  [['Archive/'], 'Archive/Old.md', true],
  [['archive/'], 'Archive/Old.md', true],
  [['Archive/'], 'My Archive/Old.md', false],
  [['Arch'], 'Archive/Old.md', true],
  [['/\\.draft\\.md$/'], 'a/b.Draft.md', true],
  [['/(/', ''], 'a.md', false],
  [['/'], 'a.md', false],
  [[], 'a.md', false],
]

for (const [patterns, path, isExcluded] of EXCLUDED) {
  test(`${path} is ${isExcluded ? '' : 'not '}excluded by ${JSON.stringify(patterns)}`, () => {
    assert.equal(excludedFilter(patterns)(path), isExcluded)
  })
}

test('a folder whose name only begins like that of the templates is none', () => {
  const isTemplate = templateFilter(['./Templates/', 'Daily.md'])
  assert.deepEqual(['Templates/a.md', 'Templates 2/a.md', 'daily.md', 'Daily/a.md'].map(isTemplate), [
    true,
    false,
    true,
    true,
  ])
})
