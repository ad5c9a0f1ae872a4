import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { compileVault } from '../../../src/compiler/compile.ts'
import { loadGrammar } from '../../../src/compiler/render/grammar.ts'
import type { Workshop } from '../../../src/compiler/render/workshop.ts'
import { codeLanguage } from '../../../src/compiler/syntax/code-language.ts'
import { memoryInMind } from '../memory-in-mind.ts'
import { newVault } from '../vault-on-disk.ts'

const WRITTEN: readonly [written: string | null | undefined, language: string][] = [
  [undefined, ''],
  [null, ''],
  ['', ''],
  ['Python', 'python'],
  ['C++', 'c++'],
  ['C#', 'c#'],
  ['ts{1,3}', 'ts'],
  ['{r,', 'r'],
  ['{.haskell', 'haskell'],
  ['js:app.js', 'js'],
  ['title="x"', ''],
]

for (const [written, language] of WRITTEN) {
  test(`the language of a block marked ${String(written)} is ${language || 'not known'}`, () => {
    assert.equal(codeLanguage(written), language)
  })
}

const KNOWN = [
  'sh',
  'bash',
  'shell',
  'js',
  'hcl',
  'terraform',
  'yml',
  'c++',
  'c#',
  'python',
  'golang',
  'dockerfile',
  'diff',
]

test('languages are known by the names that people give them', async () => {
  for (const name of KNOWN) assert.ok(await loadGrammar(name), name)
  assert.equal(await loadGrammar('klingon'), null)
})

test('colours change nothing of a code', async () => {
  for (const name of ['js', 'md', 'bash', 'yaml']) {
    const grammar = await loadGrammar(name)
    const signs = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '"',
      "'",
      '`',
      '```',
      '#',
      '//',
      '/*',
      '*/',
      '$',
      '{',
      '}',
      '<b>',
      'ü',
      '🧪',
    )
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), (pieces) => {
        const code = pieces.join('')
        const read = grammar?.read(code) ?? []
        assert.equal(read.map(({ text }) => text).join(''), code)
      }),
      { numRuns: 50 },
    )
  }
})

test('a block that is too long to be read stays plain', async () => {
  const { html } = await render({ 'input.md': `~~~js\n${'let a = 1\n'.repeat(12_000)}~~~\n` })
  assert.ok(!html.includes('token'))
  assert.ok(html.includes('data-language="JavaScript"'))
})

test('a build that renders nothing asks for no grammar and no diagram', async () => {
  const vault = newVault({ 'A.md': '```js\nlet a = 1\n```\n\n```mermaid\ngraph LR\nA --> B\n```\n' })
  const memory = memoryInMind()
  const { counts } = await compileVault(vault.options, memory)
  assert.equal(counts.rendered, 1)
  const again = await compileVault(vault.options, memory, NOTHING)
  assert.equal(again.counts.rendered, 0)
})

test('a part of a diagram leads to its note as soon as there is one', async () => {
  const diagram = '```mermaid\ngraph LR\nA["Some note (new)"] --> B\nclass A internal-link\n```\n'
  const vault = newVault({ 'A.md': diagram })
  await vault.build()
  assert.match(vault.records()['A.md'] ?? '', /is-unresolved/)
  vault.write({ 'Some note (new).md': 'Here.\n' })
  await vault.build()
  assert.match(vault.records()['A.md'] ?? '', /some-note-new/)
})

test('Mermaid is only on a site that needs it', async () => {
  const drawn = '```mermaid\ngraph LR\nA --> B\n```\n'
  const inPage = '```mermaid\npie\n"a" : 1\n```\n'
  assert.equal((await newVault({ 'A.md': drawn }).build()).drawsInPage, false)
  assert.equal((await newVault({ 'A.md': inPage }).build()).drawsInPage, true)
})

const NOTHING: Workshop = {
  grammar: () => assert.fail('a grammar was asked for'),
  diagram: () => assert.fail('a diagram was asked for'),
  makeReady: () => assert.fail('something was made ready'),
}

async function render(files: Record<string, string>): Promise<{ html: string }> {
  const vault = newVault(files)
  const memory = memoryInMind()
  const { site } = await compileVault(vault.options, memory)
  const [path] = site.index.noteByPath.keys()
  return { html: (path && memory.readNote(path)?.html) ?? '' }
}
