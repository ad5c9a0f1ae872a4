import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parsePropertyText } from '../../../src/compiler/syntax/property-text.ts'
import type { PropertyPiece } from '../../../src/compiler/syntax/property-text.ts'

// A text in a property, and its pieces: [words], or [words, where they lead].
const ROWS: [text: string, pieces: [shown: string, target?: string][]][] = [
  ['plain words', [['plain words']]],
  ['[[Note]]', [['Note', 'Note']]],
  ['[[Folder/Note#Part| shown ]]', [['shown', 'Folder/Note#Part']]],
  ['see [[A]], [[B|b]]', [['see '], ['A', 'A'], [', '], ['b', 'B']]],
  ['![[picture.png]]', [['picture.png', 'picture.png']]],
  ['[[outer [[inner]] x]]', [['[[outer '], ['inner', 'inner'], [' x]]']]],
  ['[[]] [[ ]] [[|x]]', [['[[]] [[ ]] [[|x]]']]],
  ['[[a\nb]]', [['[[a\nb]]']]],
  ['[words](My%20Note.md)', [['words', 'My%20Note.md']]],
  ['[words](<My Note.md>)', [['words', 'My Note.md']]],
  ['[](a.md)', [['a.md', 'a.md']]],
  ['[words]()', [['[words]()']]],
  ['https://example.org/a_(b)?c=1#d', [['https://example.org/a_(b)?c=1#d', 'https://example.org/a_(b)?c=1#d']]],
  ['(https://example.org/a).', [['('], ['https://example.org/a', 'https://example.org/a'], [').']]],
  ['xhttps://a.b ftp://a.b mailto:a@b.c', [['xhttps://a.b ftp://a.b mailto:a@b.c']]],
  ['**bold** #tag `[code]`', [['**bold** #tag `[code]`']]],
  ['', []],
]

for (const [text, pieces] of ROWS) {
  test(`${JSON.stringify(text)} is read in ${pieces.length} pieces`, () => {
    assert.deepEqual(parsePropertyText(text).map(describePiece), pieces)
  })
}

test('the sources of the pieces make the text', () => {
  const part = fc.constantFrom('[[', ']]', '[', ']', '(', ')', '|', '#', '!', 'a', ' ', '\n', 'https://', '.', '<', '>')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('')
      assert.equal(
        parsePropertyText(text)
          .map(({ source }) => source)
          .join(''),
        text,
      )
    }),
    { numRuns: 1000 },
  )
})

test('a text of brackets alone is read at once', () => {
  const started = performance.now()
  for (const bracket of ['[', '[[', '[[a', '[a](', '[a]((', 'https://(']) parsePropertyText(bracket.repeat(20_000))
  assert.ok(performance.now() - started < 2000)
})

function describePiece({ node }: PropertyPiece): [string, string?] {
  if (node.type === 'text') return [node.value]
  if (node.type === 'wikiLink') return [node.alias ?? node.value, node.value]
  return [node.children.map((child) => ('value' in child ? child.value : '')).join(''), node.url]
}
