import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { callout, math, mermaid } from './block-sights.ts'
import { anyLink, backlink, link, property, tag, tagLink, unresolved, webLink } from './link-sights.ts'
import { inMind, siteOf, toSight } from './rule.ts'
import type { Sight } from './rule.ts'
import {
  attributeWith,
  code,
  element,
  embed,
  footnote,
  heading,
  image,
  inOrder,
  lineBreak,
  oneParagraph,
  player,
  table,
  task,
  times,
  webImage,
  within,
} from './sights.ts'

// A sight, HTML in which it is seen, HTML in which it is not.
const ROWS: [sight: string | Sight, seen: string, unseen: string][] = [
  ['a b', '<p>a<br>b</p>', '<p>a</p><p hidden>b</p>'],
  ['a b', '<ul><li>a</li><li>b</li></ul>', '<p>a<b>b</b></p>'],
  [inOrder('a', 'b', 'a'), 'a b a', 'a a b'],
  [times(2, 3, 'a'), 'a a', 'a a a a'],
  [lineBreak('a', 'b'), 'a<br>b', 'a\nb'],
  [lineBreak('a', 'b'), '<p>a</p><p>b</p>', '<i>a</i> <i>b</i>'],
  [oneParagraph('a', 'b'), '<p>a<br>b</p>', '<p>a</p><p>b</p>'],
  [heading('a', 2), '<h2><em>a</em></h2>', '<h3>a</h3>'],
  [heading('a'), '<h4>a</h4>', '<h4>a b</h4>'],
  [element('i.x', 'a'), '<i class="y x">a</i>', '<i class="xy">a</i>'],
  [element('mark'), '<p><mark></mark></p>', '<p>mark</p>'],
  [within('td', 'a'), '<table><tr><td>a', '<table><tr><th>a'],
  [within('b', within('i', 'a')), '<b><i>a</i></b>', '<i><b>a</b></i>'],
  [image('p/a b.png', { width: '5' }), '<img src="/files/p/a%20b.png" width="5">', '<img src="/files/p/a%20b.png">'],
  [webImage('https://e.com/a.png'), '<img src="https://e.com/a.png">', '<img src="https://e.com/a.png?x">'],
  [player('audio', 'a.wav'), '<audio src="/files/a.wav">', '<video src="/files/a.wav">'],
  [player('iframe', 'a.pdf', '#page=2'), '<iframe src="/files/a.pdf#page=2">', '<iframe src="/files/a.pdf">'],
  [attributeWith('abc'), '<i data-x="xabc"></i>', '<i>abc</i>'],
  [code('a\nb', 'block'), '<pre><code><i>a</i>\nb</code></pre>', '<code>a\nb</code>'],
  [code('a', 'inline'), '<code>a</code>', '<pre><code>a</code></pre>'],
  [footnote('why'), '<a data-footnote-ref href="#n">1</a><p id="n">why</p>', '<a href="#n">1</a><p id="n">why</p>'],
  [table('a', { columns: 1, rows: 2 }), '<table><tr><th>b<tr><td>a', '<table><tr><td>a'],
  [task('a', 'x'), '<li data-task="x"><input checked> a<ul><li>b', '<li data-task="x"><input> a'],
  [task('a', ' '), '<li data-task=""><input> a', '<li><ul><li data-task=""><input> b'],
  [
    embed('B.md', 'x'),
    '<p class="markdown-embed" data-embed="B.md#y">x</p>',
    '<p class="markdown-embed" data-embed="C.md">x</p>',
  ],
  [link('w', 'B.md'), '<a href="/b/#part">w</a>', '<a href="/page/#part">w</a>'],
  [link('w', 'B.md', 'top'), '<a href="/b/">w</a>', '<a href="/b/#part">w</a>'],
  [link('w', 'B.md', { heading: 'Part' }), '<a href="/b/#part">w</a>', '<a href="/b/#part-2">w</a>'],
  [link('w', 'B.md', { block: 'said' }), '<a href="/b/#^s">w</a>', '<a href="/b/#part">w</a>'],
  [link(/^w/, 'B.md'), '<a href="/b/">word</a>', '<a href="/b/">a w</a>'],
  [anyLink('w'), '<a href="/nowhere/">w</a>', '<a>w</a>'],
  [webLink('w', 'https://e.com/'), '<a href="https://e.com/">w</a>', '<a href="https://e.com">w</a>'],
  [unresolved('w'), '<a class="is-unresolved">w</a>', '<a class="is-unresolved">w</a> <a href="/b/">w</a>'],
  [tagLink('#t'), '<a class="tag" href="/tags/t/">#t</a>', '<a href="/tags/t/">#t</a>'],
  [
    callout({ type: 'tip', title: 'T' }),
    '<div class="callout" data-callout="tip"><p class="callout-title">T',
    '<div class="callout" data-callout="tip"><p class="callout-title">U',
  ],
  [
    callout({ type: 'tip', title: 'T', fold: 'open' }),
    '<details open class="callout" data-callout="tip"><summary class="callout-title">T',
    '<details class="callout" data-callout="tip"><summary class="callout-title">T',
  ],
  [math('a b', 'inline'), '<math class="math-inline" data-tex="ab">', '<code class="math-inline" data-tex="ab">'],
  [
    math('a', 'display'),
    '<p class="math-block" data-tex="a"><math display="block">',
    '<p class="math-block" data-tex="a"><math>',
  ],
  [mermaid('A'), '<div class="mermaid"><svg><text>A</text></svg></div>', '<svg><text>A</text></svg>'],
]

const files = { 'Page.md': '#own\n', 'B.md': '---\nof: "[[Page]]"\n---\n## Part\n\nIt is said. ^s\n' }

test('what is looked for on a page is seen where it is and only there', async () => {
  const page = (await siteOf(inMind(files))).pageOf('Page.md')
  for (const [wanted, seen, unseen] of ROWS) {
    const sight = toSight(wanted)
    const isSeen = [seen, unseen].map((html) => {
      const text = parseFragment(html)
      return sight.sees({ page: { ...page, text }, roots: [text] })
    })
    assert.deepEqual(isSeen, [true, false], sight.says)
  }
})

test('tags, properties and backlinks are those of the note', async () => {
  const site = await siteOf(inMind(files))
  const sees = (path: string, sight: Sight): boolean => sight.sees({ page: site.pageOf(path), roots: [] })
  assert.deepEqual([sees('Page.md', tag('own')), sees('B.md', tag('own'))], [true, false])
  assert.deepEqual([sees('B.md', property('of', 'Page')), sees('Page.md', property('of', 'Page'))], [true, false])
  assert.deepEqual(
    [sees('B.md', backlink('B.md', 'Page.md')), sees('B.md', backlink('Page.md', 'B.md'))],
    [true, false],
  )
})
