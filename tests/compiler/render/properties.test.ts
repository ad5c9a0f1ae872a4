import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { findProblems } from '../../../src/compiler/graph/find-problems.ts'
import { dialect } from '../dialect.ts'
import { tinyVault } from '../tiny-vault.ts'

const EMBEDS = '![[A]] ![[B]] ![[C]] ![[A#Part]] ![[B#Part]] ![[C#Other]] ![[#Part]] ![[#Other]] ![](C.md)'.split(' ')
const HEADINGS = ['# Part', '## Part', '# Other', '# -----']
const BLOCKS = [
  'Words[^1].\n\n[^1]: A ![[B#Part]].',
  '[[A#Part]] ![[x.png|50]]',
  '- item ![[B#Other]]\n- [ ] ![[A#Part]]',
  '> ![[C#Part]]',
  '| a |\n| - |\n| ![[B]] |',
  '**![[A#Other]]**',
  'a ![[B]] b',
  '[a [[B]] ![[C]]](https://example.com)',
  '<div>\n\n![[C]]\n\n</div>',
  '<b>x</b> ![[Nowhere]]',
  'START\nBasic\nQ[^1]\n\n[^1]: q\nBack: ![[A]]\n\n# Part\n\n[^1]\n\n[^1]: a\nEND',
]
const block = fc.constantFrom(...EMBEDS, ...HEADINGS, ...BLOCKS)
const note = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'))
const vaultFiles = fc.record({ 'A.md': note, 'B.md': note, 'C.md': note, 'x.png': fc.constant('') })

test('rendering ends whatever embeds what, elements are nested well, and no id stands twice on a page', () => {
  fc.assert(
    fc.property(vaultFiles, (files) => {
      const vault = tinyVault(files)
      findProblems(vault.index)
      for (const path of ['A.md', 'B.md', 'C.md']) {
        const { html, outline } = vault.render(path)
        const elements = elementsOf(parseFragment(html))
        const ids = elements.flatMap(({ attrs }) => attrs.flatMap(({ name, value }) => (name === 'id' ? value : [])))
        // A parser that has to mend the nesting makes more elements than were written, or fewer.
        assert.equal(elements.length, html.match(/<[a-z]/g)?.length ?? 0, html)
        assert.equal(new Set(ids).size, ids.length, html)
        for (const { id } of outline) assert.ok(ids.includes(id))
        for (const [, fragment] of html.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(fragment ?? ''), fragment)
      }
    }),
    { numRuns: 60 },
  )
})

test('any text is rendered as HTML without scripts', () => {
  fc.assert(
    fc.property(dialect, dialect, (text, other) => {
      const vault = tinyVault({ 'A.md': text, 'B.md': `${other}\n\n![[A]]`, 'x.png': '' })
      findProblems(vault.index)
      for (const path of ['A.md', 'B.md']) {
        const elements = elementsOf(parseFragment(vault.render(path).html))
        assert.ok(
          elements.every(
            ({ tagName, attrs }) => tagName !== 'script' && !attrs.some(({ name }) => name.startsWith('on')),
          ),
        )
      }
    }),
    { numRuns: 300 },
  )
})

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'attrs' in node ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own
}
