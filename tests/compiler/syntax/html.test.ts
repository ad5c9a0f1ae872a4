import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'
import { tinyVault } from '../tiny-vault.ts'

const TAGS =
  'b p div span svg math title style script template noscript iframe textarea select table td object a image mtext mglyph foreignObject xmp plaintext form button img'
    .split(' ')
    .flatMap((name) => [
      `<${name}>`,
      `</${name}>`,
      `<${name} onclick=x id=a href="javascript:x" src='javascript:x' srcdoc=x>`,
      `<${name}/>`,
    ])
const SIGNS = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '"',
  "'",
  '>',
  '<',
  '&lt;',
  '&quot;',
  ' onload=x ',
  '\n\n',
  '\n',
  'text',
  '> ',
  '- ',
  '`',
  '</',
]
const markup = fc.array(fc.constantFrom(...TAGS, ...SIGNS), { maxLength: 25 }).map((pieces) => pieces.join(''))

test('whatever HTML an author writes, nothing in it acts, and no id stands twice', () => {
  fc.assert(
    fc.property(markup, (text) => {
      const { html } = tinyVault({ 'A.md': `${text}\n\n![[B]]`, 'B.md': text }).render('A.md')
      const elements = elementsOf(parseFragment(html))
      const ids = elements.flatMap(({ attrs }) => attrs.flatMap(({ name, value }) => (name === 'id' ? [value] : [])))
      assert.equal(new Set(ids).size, ids.length, html)
      for (const { tagName, attrs } of elements) {
        assert.ok(!ACTING.has(tagName), html)
        for (const { name, value } of attrs)
          assert.ok(!name.startsWith('on') && name !== 'srcdoc' && !/^\s*javascript:/i.test(value), html)
      }
    }),
    { numRuns: 2000 },
  )
})

test('of what is left out only that is told which would act, or which the reader would miss', () => {
  const faultsOf = (text: string): string[] => {
    const findings = parse(text, { cards: USUAL_CARD_SYNTAX, isMdx: false }).root.data?.html ?? []
    return findings.filter(({ kind }) => kind.endsWith('Html')).map(({ subject }) => subject)
  }
  for (const [written, ...told] of FINDINGS) assert.deepEqual(faultsOf(written), told, written)
})

const FINDINGS: [written: string, ...told: string[]][] = [
  ['<iframe src="https://e.com" allowtransparency="true" name="x" framespacing=0></iframe>'],
  ['<div wire:click="x" v-if="y" nonce=1 slot="z" background="https://e.com/a.png">a</div>'],
  ['<b onclick="x()" formaction="y">a</b>', 'onclick', 'formaction'],
  ['<iframe srcdoc="x"></iframe>', 'srcdoc'],
  ['<a href="javascript:x()" ping="https://e.com">a</a>', 'javascript:', 'ping'],
  ['<script>x()</script>', '<script>'],
  ['<blink>a</blink>', '<blink>'],
]

const ACTING = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'textarea',
  'object',
  'form',
  'button',
  'foreignObject',
  'plaintext',
])

test('what follows an element that is left open is on the page', () => {
  for (const name of 'b a div span video audio svg math table details select object textarea title style iframe ruby progress picture form xmp button'.split(
    ' ',
  )) {
    // To CommonMark a line that begins so goes on until the end.
    const begins = ['textarea', 'style'].includes(name) ? [] : [`<${name}>`]
    for (const open of [...begins, `Words <${name}> words`]) {
      const { html } = tinyVault({ 'A.md': `${open}\n\nLater.` }).render('A.md')
      const later = elementsOf(parseFragment(html)).find(
        ({ tagName, childNodes }) =>
          tagName === 'p' && childNodes.some((child) => 'value' in child && child.value === 'Later.'),
      )
      assert.ok(later && !hasParent(later, HIDING), `${open}: ${html}`)
    }
  }
})

const HIDING = new Set(['video', 'audio', 'svg', 'math', 'table', 'picture', 'progress', 'ruby', 'iframe', 'title'])

function hasParent(element: DefaultTreeAdapterTypes.Element | undefined, names: ReadonlySet<string>): boolean {
  const parent = element?.parentNode
  return (
    parent !== null &&
    parent !== undefined &&
    'tagName' in parent &&
    (names.has(parent.tagName) || hasParent(parent, names))
  )
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'attrs' in node ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own
}
