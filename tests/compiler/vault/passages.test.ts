import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOfNote, textOfPassage, withoutCards } from '../../../src/compiler/vault/passages.ts'
import type { SectionFact } from '../../../src/compiler/vault/facts.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

const CASES: [title: string, text: string, passages: string[]][] = [
  [
    'items, each line of a paragraph and rows are passages',
    '- a\n- b\n\nc\nd\n\n| e | f |\n| - | - |\n| g | h |',
    ['- a', '- b', 'c', 'd', '| e | f |', '| g | h |'],
  ],
  [
    'a formula, a block of code and what quotes hold are, too',
    '$$\nx\n$$\n\n```js\ny\n```\n\n> > z',
    ['$$\nx\n$$', '```js\ny\n```', '> > z'],
  ],
  ['a bit of code that goes on in the next line keeps its lines together', '`c\nd`', ['`c\nd`']],
  [
    'lines, pictures, comments and what holds no word are none',
    '---\n\n![[a.png]]\n\n%% b %%\n\n<!-- c -->\n\n-\n\n…',
    [],
  ],
  ['what is commented out is blank', 'a %% b\nc %% d', ['a     ', '     d']],
  ['properties stand above', '---\ntitle: x\n---\na', ['a']],
]

for (const [title, text, passages] of CASES) test(title, () => assert.deepEqual(passagesOf(text), passages))

test('a heading begins a section, a line of dashes ends one', () => {
  const { sections } = factsOf('a\n\n# B\nb\n\n### C\n\n# ------\nd')
  assert.deepEqual(
    sections.map(({ id, heading, passages }) => [id, heading?.line, passages.map(({ line }) => line)]),
    [
      [undefined, undefined, [1]],
      ['b', 3, [4]],
      ['c', 6, []],
      [undefined, undefined, [9]],
    ],
  )
})

test('the text of a card is not that of its note', () => {
  const text = 'a\n\nSTART\nBasic\n# Q\nb\nBack: c\n## D\nd\nEND\n\ne'
  assert.deepEqual(passagesOf(text), ['a', 'e'])
  const [card] = factsOf(text).cards
  assert.deepEqual(
    card?.fields.map((field) => field.map((section) => textsOf([section], text))),
    [[['b']], [['c'], ['d']]],
  )
  assert.deepEqual(
    card?.fields.map((field) => field.map(({ heading }) => heading?.line)),
    [[5], [undefined, 8]],
  )
})

test('what stands in the lines of a card is the card’s', () => {
  const { sections } = factsOf('# A\n\n- a\n- q::a\n- b')
  const [section] = withoutCards(sections, [{ place: { line: 4, column: 3 }, lastLine: 4 }])
  assert.deepEqual(
    section?.passages.map(({ line }) => line),
    [3, 5],
  )
})

test('a field may begin in the middle of a line', () => {
  const text = 'START\nBasic\nq\nBack: one two three four\nEND'
  const [passage] = factsOf(text).cards[0]?.fields[1]?.[0]?.passages ?? []
  assert.equal(passage?.column, 'Back: '.length)
  assert.equal(passage?.sign, factsOf('- one two **three** four').sections[0]?.passages[0]?.sign)
})

test('an edit of one word leaves one end as it was', () => {
  const [before, after] = ['a b c d e f', 'a b c x e f'].map((text) => factsOf(text).sections[0]?.passages[0])
  assert.notEqual(before?.sign, after?.sign)
  assert.equal(before?.begin, after?.begin)
  assert.notEqual(before?.end, after?.end)
})

function passagesOf(text: string): string[] {
  return textsOf(factsOf(text).sections, text)
}

function textsOf(sections: readonly SectionFact[], text: string): string[] {
  const lines = linesOfNote(text)
  return sections.flatMap(({ passages }) => passages.map((passage) => textOfPassage(passage, lines)))
}

function factsOf(text: string) {
  const note = tinyVault({ 'A.md': text }).index.noteByPath.get(toVaultPath('A.md'))
  return note?.facts ?? assert.fail()
}
