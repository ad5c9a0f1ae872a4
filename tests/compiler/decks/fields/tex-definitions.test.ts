import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionsFor, definitionsIn } from '../../../../src/compiler/decks/fields/tex-definitions.ts'

const DEFINITIONS: [tex: string, command: string | undefined, source?: string][] = [
  ['\\newcommand{\\RR}{\\mathbb{R}} x', '\\RR', '\\newcommand{\\RR}{\\mathbb{R}}'],
  ['\\newcommand\\RR{\\mathbb R}', '\\RR', '\\newcommand\\RR{\\mathbb R}'],
  ['\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}', '\\norm', '\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}'],
  ['\\newcommand{\\x}[2][a]{#1 #2}', '\\x', '\\newcommand{\\x}[2][a]{#1 #2}'],
  ['\\renewcommand{\\vec}[1]{\\mathbf{#1}}', '\\vec', '\\newcommand{\\vec}[1]{\\mathbf{#1}}'],
  ['\\providecommand{\\x}{1}', '\\x', '\\newcommand{\\x}{1}'],
  ['\\def\\x#1{#1^2}', '\\x', '\\def\\x#1{#1^2}'],
  ['\\gdef\\x{1}', '\\x', '\\def\\x{1}'],
  ['\\let\\a=\\alpha', '\\a', '\\let\\a=\\alpha'],
  ['\\DeclareMathOperator*{\\argmin}{arg\\,min}', '\\argmin', '\\DeclareMathOperator*{\\argmin}{arg\\,min}'],
  ['\\newcommand{\\x}{\\{', undefined],
  ['\\deficit{x}', undefined],
]

for (const [tex, command, source] of DEFINITIONS) {
  test(`${tex} defines ${command ?? 'nothing'}`, () => {
    assert.deepEqual(definitionsIn(tex), command === undefined ? [] : [{ command, source }])
  })
}

test('a formula brings the definitions that it needs, and those that these need', () => {
  const note = ['\\newcommand{\\E}{\\mathbb{E}_{\\P}}', '\\newcommand{\\P}{P}', '\\newcommand{\\unused}{u}']
  assert.equal(definitionsFor('\\E x', {}, note), '\\newcommand{\\E}{\\mathbb{E}_{\\P}}\\newcommand{\\P}{P}')
  assert.equal(definitionsFor('x + y', {}, note), '')
})

test('the settings define commands, and a note goes before them', () => {
  const macros = { '\\RR': '\\mathbb{R}', '\\norm': '\\lVert #1 \\rVert' }
  assert.equal(
    definitionsFor('\\norm{\\RR}', macros, []),
    '\\newcommand{\\RR}{\\mathbb{R}}\\newcommand{\\norm}[1]{\\lVert #1 \\rVert}',
  )
  assert.equal(definitionsFor('\\RR', macros, ['\\def\\RR{R}']), '\\def\\RR{R}')
})

test('what a formula defines itself is not defined before it', () => {
  assert.equal(definitionsFor('\\newcommand{\\x}{2}\\x', {}, ['\\newcommand{\\x}{1}']), '')
})
