import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { copyPart } from '../../../src/islands/pages/copy-part.ts'
import { cutPart } from '../../../src/islands/pages/cut-part.ts'

const PAGE = `<!doctype html><html><head><title>T · Site</title></head><body><main id="mainText"><h1 class="page-title">T</h1>
<article data-note="T.md"><p id="first">Above</p><h2 id="a">A</h2><p>of a</p><h3 id="b">B</h3><p>of b</p><h2 id="c">C</h2>
<ol><li id="block">item <a href="#a">to a</a></li> <li>other</li></ol><flip-card><section class="card" id="card-1"><p id="q">Q</p></section></flip-card>
<svg><g id="drawn"></g></svg><script>alert(1)</script></article><section id="after" aria-labelledby="a">after</section></main></body></html>`

for (const [id, text] of [
  ['', 'Above A of a B of b C item to a other Q'],
  ['a', 'A of a B of b'],
  ['b', 'B of b'],
  ['block', 'item to a'],
  ['card-1', 'Q'],
  ['q', 'Q'],
  ['first', 'Above'],
  ['nowhere', 'Above A of a B of b C item to a other Q'],
  ['mainText', 'Above A of a B of b C item to a other Q'],
] as const) {
  test(`of the place “${id}” is cut: ${text}`, () => {
    const { document } = parseHTML(PAGE)
    const { nodes, title } = cutPart(document, id)
    assert.equal(title, 'T')
    assert.equal(said(nodes), text)
  })
}

test('a page that is no note is shown as it is', () => {
  const { document } = parseHTML(
    '<html><body><main><h1>All tags</h1><ul><li>a</li></ul><script>x</script></main></body></html>',
  )
  assert.equal(said(cutPart(document, '').nodes), 'All tags a')
})

test('a copy names nothing twice, runs nothing and leads where the page led', () => {
  const { document } = parseHTML(PAGE)
  const copy = copyPart([...(document.querySelector('main')?.children ?? [])], 'p-', '/t/', document)
  document.body.append(copy)
  const ids = [...document.querySelectorAll('[id]')].filter((element) => !element.closest('svg')).map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
  assert.equal(document.querySelector('#p-block a')?.getAttribute('href'), '/t/#a')
  assert.equal(document.querySelector('#p-after')?.getAttribute('aria-labelledby'), 'p-a')
  assert.equal(document.querySelectorAll('script').length, 1)
})

test('an item is copied in a list of its kind', () => {
  const { document } = parseHTML(PAGE)
  const copy = copyPart(cutPart(document, 'block').nodes, 'p-', '/t/', document)
  assert.equal(copy.firstElementChild?.localName, 'ol')
})

function said(nodes: readonly Element[]): string {
  return nodes
    .filter(({ localName }) => localName !== 'script')
    .map(({ textContent }) => textContent)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
