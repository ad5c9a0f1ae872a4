import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element, Text } from 'hast'
import { raw } from 'hast-util-raw'
import { writeCardSearchText, writeSearchText } from '../../../src/compiler/render/search-text.ts'

function treeOf(html: string): (Element | Text)[] {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  const nodes = tree.type === 'root' ? tree.children : []
  return nodes.filter((node): node is Element | Text => node.type === 'element' || node.type === 'text')
}

const card =
  '<flip-card><section class="card"><header class="card-head">A</header><div class="card-front">why?</div>' +
  '<details><summary><span class="card-turn">Turn over</span></summary><div class="card-back">because</div></details>' +
  '<aside class="card-aside"><summary>More</summary>aside</aside><footer class="card-foot">deck</footer></section></flip-card>'

for (const [what, html, expected] of [
  [
    'words are all that is left of what stands within a sentence',
    '<p>a <em class="x">b</em><a href="/c/">c</a></p>',
    '<p>a bc</p>',
  ],
  [
    'headings keep their ids',
    '<h2 id="one" class="x"><code>One</code> &amp; "two"</h2>',
    '<h2 id="one">One &amp; "two"</h2>',
  ],
  ['blocks and lines stay parted', '<ul><li>a<br>b</li><li>c</li></ul>', '<ul><li>a<br>b</li><li>c</li></ul>'],
  ['tags that Pagefind passes by are not written', '<table><tr><th>a</th><td>b</td></tr></table>', 'a<td>b</td>'],
  [
    'a copy is found where it was written',
    '<div class="internal-embed markdown-embed"><h3 id="far">Far</h3></div>end',
    'end',
  ],
  [
    'what is missing is not found',
    '<div class="internal-embed is-missing">gone</div><span class="internal-embed is-cycle">x</span>',
    '',
  ],
  ['cards are found on their own', `<h1 class="cards-heading">anki</h1>${card}<p>end</p>`, '<p>end</p>'],
  ['a list of cards is furniture', '<details class="section-cards"><summary>1 card</summary><a>why?</a></details>', ''],
  [
    'labels of the page are furniture',
    '<div class="plugin-block"><summary>dataview</summary>list</div>',
    '<div>list</div>',
  ],
  [
    'so are those of footnotes',
    '<section class="footnotes"><h2 id="n">Notes</h2><a data-footnote-backref>↩</a>one</section>',
    '<section>one</section>',
  ],
  ['drawings and fields have no words', '<svg><text>a</text></svg><label>b</label><script>c</script><img alt="d">', ''],
  [
    'a gap that is asked for gives nothing away',
    '<span class="cloze is-blank">answer</span><span class="cloze">shown</span>',
    'shown',
  ],
] as const)
  test(what, () => assert.equal(writeSearchText(treeOf(html)), expected))

test('of a card, its sides are found, without its furniture', () => {
  const [element] = treeOf(card)
  assert.ok(element?.type === 'element')
  assert.equal(writeCardSearchText(element), '<section><div>why?</div><div>because</div>aside</section>')
})
