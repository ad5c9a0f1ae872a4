import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { textOf } from '../../../src/compiler/syntax/heading.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'
import { tagName, tagsIn } from '../../../src/compiler/syntax/tag.ts'

const read = (text: string) => parse(text, { cards: USUAL_CARD_SYNTAX, isMdx: false }).root

function valuesOf(text: string, type: Nodes['type']): string[] {
  const values: string[] = []
  visit(read(text), type, (node) => {
    values.push(textOf(node))
  })
  return values
}

test('highlights are what Obsidian marks', () => {
  const table: [written: string, marked: string[]][] = [
    ['a ==b c== d ==e==', ['b c', 'e']],
    ['a==b==c', ['b']],
    ['==a=b==', ['a=b']],
    ['==a== ==b==', ['a', 'b']],
    ['这是==高亮==。', ['高亮']],
    ['== a==', []],
    ['==a ==', []],
    ['a ==> b and c<== d', []],
    ['====a====', []],
    ['===a===', []],
    ['\\==a==', []],
    ['==a\n\nb==', []],
  ]
  for (const [written, marked] of table) assert.deepEqual(valuesOf(written, 'highlight'), marked, written)
})

test('tags are what Obsidian takes for tags', () => {
  const table: [written: string, tags: string[]][] = [
    ['#a', ['#a']],
    ['x\n#a', ['#a']],
    ['x\u3000#a', ['#a']],
    ['#a#b', ['#a']],
    ['#a, #b! #c. #d’s', ['#a', '#b', '#c', '#d']],
    ['#1 #1a #1/2 #/ #a/', ['#1a', '#a/']],
    ['x#a (#b) \\#c', []],
    ['#ff8800 #🧪 #️⃣', ['#ff8800', '#🧪']],
    ['[#a](x.md) ![a #b](x.png) [[a #c]] <x d="a #d">', []],
  ]
  for (const [written, tags] of table) assert.deepEqual(valuesOf(written, 'tag'), tags, written)
  assert.equal(tagName({ value: '#a/b/' }), 'a/b')
  const text = '#a [see #b](x.md)\n\n> [!note] #c\n\nSTART\nBasic\n #d\nEND'
  assert.deepEqual(tagsIn(read(text), text), ['a', 'c', 'd'])
})

test('any sign between the brackets of a list item makes a task', () => {
  const table: [written: string, mark: string | undefined][] = [
    ['- [ ] a', ' '],
    ['* [x] a', 'x'],
    ['+ [/] a', '/'],
    ['1. [🔥] a', '🔥'],
    ['- [x]', undefined],
    ['- [xy] a', undefined],
    ['- [x](y)', undefined],
    ['- [[x]] a', undefined],
    ['- [] a', undefined],
  ]
  for (const [written, mark] of table) {
    let found: string | undefined
    visit(read(written), 'listItem', (node) => {
      found = node.data?.task
    })
    assert.equal(found, mark, written)
  }
})

test('a callout says its type, its metadata and its fold', () => {
  const table: [written: string, type: string | undefined, metadata?: string | undefined, fold?: string][] = [
    ['> [!note]', 'note'],
    ['>[!NOTE] x', 'note'],
    ['>\t[!note] x', 'note'],
    ['   > [! my  type ]+ x', 'my-type', undefined, 'open'],
    ['> [!note|a b]- x', 'note', 'a b', 'closed'],
    ['> [!note]x', undefined],
    ['> > [!note]', 'note'],
    ['>- [!note]', undefined],
    ['> x [!note]', undefined],
    ['>\n> [!note]', undefined],
    ['[!note] x', undefined],
  ]
  for (const [written, type, metadata, fold] of table) {
    const found: unknown[] = []
    visit(read(written), 'callout', (node) => {
      found.push([node.calloutType, node.metadata, node.fold])
    })
    assert.deepEqual(found, type === undefined ? [] : [[type, metadata, fold]], written)
  }
})

const pieces = (...signs: string[]) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 30 }).map((parts) => `x${parts.join('')}x`)

test('no word is lost to a highlight', () => {
  fc.assert(
    fc.property(pieces('=', '==', '==', 'a', ' ', '**', '~~', '>', '“'), (text) => {
      const words = (written: string) => written.replace(/[=*~\s]/g, '')
      assert.equal(words(textOf(read(text))), words(text))
    }),
  )
})

test('no sign is lost to a tag', () => {
  const oracle = /(?<=^|\s)#(?!️)[^\s!"#$%&'()*+,.:;<=>?@^`{|}~[\]\\\u2000-\u206f\u2e00-\u2e7f]+/g
  fc.assert(
    fc.property(pieces('#', '#', 'a', '1', '/', '-', ' ', ',', '(', '🚀', 'é', '️', '’'), (text) => {
      assert.equal(textOf(read(text)), text)
      const expected = [...text.matchAll(oracle)].map(([tag]) => tag).filter((tag) => !/^#[\d/]+$/.test(tag))
      assert.deepEqual(valuesOf(text, 'tag'), expected)
    }),
  )
})

test('no word is lost to a footnote', () => {
  fc.assert(
    fc.property(pieces('^[', '[', ']', 'a', ' ', '\n', '\\', '[[', '**'), (text) => {
      let inside = ''
      const root = read(text)
      visit(root, 'inlineFootnote', (node) => {
        inside += node.children.map(textOf).join('')
      })
      const count = (written: string) => written.match(/a/g)?.length ?? 0
      assert.equal(count(textOf(root)) + count(inside), count(text))
    }),
  )
})
