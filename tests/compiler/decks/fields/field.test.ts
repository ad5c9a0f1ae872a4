import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL_MEDIA, SITE, writtenBack, writtenCards } from '../written-cards.ts'

const PORT = { 'Port.md': '# Range\n\nThree.\n\n# Other\n\nNone.\n' }

const FIELDS: [name: string, written: string, expected: string, more?: Record<string, string>][] = [
  ['a link leads back to the site', '[[Port|p]]', `<p><a href="${SITE}/port/">p</a></p>`, PORT],
  ['a link to a heading leads there', '[[Port#Range]]', `<p><a href="${SITE}/port/#range">Port › Range</a></p>`, PORT],
  ['a link to nothing is words', '[[Gone]] and more', '<p>Gone and more</p>'],
  ['a link out stays', '[x](https://e.com/?a=1&b=2)', '<p><a href="https://e.com/?a=1&#x26;b=2">x</a></p>'],
  ['a tag leads to its page', 'a #infra', `<p>a <a href="${SITE}/tags/infra/">#infra</a></p>`],
  ['a formula is TeX', '$a < b$', '<p>\\(a &#x3C; b\\)</p>'],
  ['a formula on lines of its own is a block', '\n$$\nx^2\n$$', '\\[x^2\\]'],
  ['a formula that only MathJax can set is TeX, too', '$\\unknown{x}$', '<p>\\(\\unknown{x}\\)</p>'],
  [
    'a formula brings the commands of its note',
    '$\\RR^2$ $x$ $\\newcommand{\\RR}{\\mathbb{R}}$',
    '<p>\\(\\newcommand{\\RR}{\\mathbb{R}}\\RR^2\\) \\(x\\) </p>',
  ],
  ['marked words stay marked', '==x==', '<p><mark>x</mark></p>'],
  ['a heading has no id', '\n## Part', '<h2>Part</h2>'],
  [
    'a task is a sign',
    '\n- [ ] a\n- [x] b',
    '<ul>\n<li style="list-style:none">☐ a</li>\n<li style="list-style:none">☑ b</li>\n</ul>',
  ],
  [
    'a table keeps its alignment',
    '\n| a | b |\n| - | -: |\n| 1 | 2 |',
    '<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right">2</td>\n</tr>\n</tbody>\n</table>',
  ],
  [
    'a callout is a quote with a title',
    '\n> [!tip] Mind\n> the *gap*',
    '<blockquote class="callout"><p><b>Mind</b></p>\n<p>the <em>gap</em></p>\n</blockquote>',
  ],
  [
    'a callout that folds still folds',
    '\n> [!tip]-\n> x',
    '<blockquote class="callout"><details><summary><b>Tip</b></summary>\n<p>x</p>\n</details></blockquote>',
  ],
  [
    'a footnote is a number, and stands at the end without a way back',
    'a[^1]\n\n[^1]: why',
    '<p>a<sup>1</sup></p>\n<div class="footnotes"><ol>\n<li>\n<p>why </p>\n</li>\n</ol></div>',
  ],
  [
    'an embed shows its text and where it comes from',
    '![[Port#Range]]',
    `<div class="embed"><p><small>from <a href="${SITE}/port/#range">Port</a> › Range</small></p><h1>Range</h1>\n<p>Three.</p></div>`,
    PORT,
  ],
  ['an embed of nothing says so', '![[Gone]]', '<div>Nothing here yet: Gone</div>'],
  [
    'a picture is named by its content',
    '![[img/My Plan.PNG|the plan]]',
    '<p><img src="my-plan-a1b2c3d4.png" alt="the plan" style="display:block;margin:.6em 0"></p>',
    { 'img/My Plan.PNG': '' },
  ],
  ['a picture in a line stays there', 'a ![[p.png]]', '<p>a <img src="p-a1b2c3d4.png" alt="p"></p>', { 'p.png': '' }],
  [
    'a picture has the width that is asked for',
    'a ![[p.png|40]]',
    '<p>a <img src="p-a1b2c3d4.png" alt="p" width="40"></p>',
    { 'p.png': '' },
  ],
  ['a far picture stays far', 'a ![x](https://e.com/x.png)', '<p>a <img src="https://e.com/x.png" alt="x"></p>'],
  ['a missing picture says so', 'a ![[gone.png]]', '<p>a Nothing here yet: gone.png</p>'],
  ['a recording is played by Anki', 'a ![[s.mp3]]', '<p>a [sound:s-a1b2c3d4.mp3]</p>', { 's.mp3': '' }],
  ['a film, too', 'a ![[f.mp4]]', '<p>a [sound:f-a1b2c3d4.mp4]</p>', { 'f.mp4': '' }],
  [
    'a film of elsewhere is a link',
    '![](https://youtu.be/dQw4w9WgXcQ)',
    '<p>Video on YouTube: <a href="https://youtu.be/dQw4w9WgXcQ">youtu.be/dQw4w9WgXcQ</a></p>',
  ],
  ['a query is named', '\n```dataview\ntable x\n```', '<p><b>Dataview query</b> shown in Obsidian only</p>'],
  [
    'HTML keeps what says something and loses what acts',
    '<b onclick="x()" class="a" id="b">b</b><script>alert(1)</script>',
    '<p><b>b</b></p>',
  ],
  ['a frame is a link', '\n<iframe src="https://e.com/"></iframe>', '<a href="https://e.com/">https://e.com/</a>'],
  [
    'a drawing of the author stays',
    '<svg viewBox="0 0 1 1" class="x"><path d="M0 0"></path></svg>',
    '<p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></p>',
  ],
  [
    'what Anki would play, run or set is only read',
    '`[sound:x]` [latex]',
    '<p><code>[<!---->sound:x]</code> [<!---->latex]</p>',
  ],
  ['a gap in a card without gaps is none', '`{{c1::x}}`', '<p><code>{<!---->{c1::x}}</code></p>'],
]

for (const [name, written, expected, more] of FIELDS) {
  test(`in Anki ${name}`, async () => assert.equal(await writtenBack(written, more), expected))
}

test('code has its colours in it, for any note type and any light', async () => {
  const html = await writtenBack('\n```js\nlet x = 1 // one\n```')
  assert.match(
    html,
    /^<pre style="background:var\(--code-paper,#f5f2ee\);color:var\(--code-ink,#221b18\);[^"]*"><code>/,
  )
  assert.match(html, /<span style="color:var\(--code-keyword,#9c3122\)">let<\/span> x = /)
  assert.doesNotMatch(html, /class=|\n<\/code>/)
})

test('a diagram is a picture of its own', async () => {
  const { cards } = await writtenCards({
    'Card.md': 'START\nBasic\nQ\nBack: \n```mermaid\nflowchart LR\nA --> B\n```\nEND\n',
  })
  const [name = '', svg = ''] = cards[0]?.drawings[0] ?? []
  assert.match(name, /^diagram-[\da-f]{8}\.svg$/)
  assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-10 -10 /)
  assert.equal(cards[0]?.fields[1]?.html, `<p><img src="${name}" alt="Flowchart: A, B"></p>`)
  assert.match(cards[0]?.fields[1]?.withoutFiles ?? '', /^<pre [^>]*><code>flowchart LR/)
})

test('while nobody has said where the site stands, links are words and files only go along', async () => {
  const outside = { media: ALL_MEDIA }
  const files = { ...PORT, 'p.png': '', 'x.pdf': '' }
  const html = await writtenBack('[[Port]] #tag ![[p.png|x]] ![[x.pdf]]', files, outside)
  assert.equal(html, '<p>Port #tag <img src="p-a1b2c3d4.png" alt="x"> x.pdf</p>')
})

test('a file that does not go along is shown from the site, or is words', async () => {
  const media = { nameOf: () => undefined, bytesTooMany: () => 30_000_000 }
  const files = { 'p.png': '', 's.mp3': '' }
  const linked = `<p><img src="${SITE}/files/p.png" alt="x"> <a href="${SITE}/files/s.mp3">s.mp3</a></p>`
  assert.equal(await writtenBack('![[p.png|x]] ![[s.mp3]]', files, { site: SITE, media }), linked)
  assert.equal(await writtenBack('![[p.png|x]] ![[s.mp3]]', files, { media }), '<p>x s.mp3</p>')
})

test('a text without files shows pictures from the site', async () => {
  const { cards } = await writtenCards({ 'Card.md': 'START\nBasic\na ![[p.png]]\nBack: b\nEND\n', 'p.png': '' })
  const [front, back] = cards[0]?.fields ?? []
  assert.equal(front?.withoutFiles, `<p>a <img src="${SITE}/files/p.png" alt="p"></p>`)
  assert.equal(back?.withoutFiles, undefined)
})

test('a card says where it stands, what it shows and what it is made of', async () => {
  const { cards } = await writtenCards({
    'a/Card.md': '# Part\n\nSTART\nBasic\nQ ![[p.png]]\nBack: ![[Port#Range]]\n<!--ID: 1726516929907-->\nEND\n\ntext\n',
    ...PORT,
    'p.png': '',
  })
  const { place, words, media, sources } = cards[0] ?? assert.fail()
  assert.equal(place, `<a href="${SITE}/a/card/#card-1726516929907">Card › Part</a>`)
  assert.equal(words, 'Q')
  assert.deepEqual(media, [['p-a1b2c3d4.png', 'p.png']])
  assert.deepEqual(sources, [{ path: 'Port.md', from: 1, to: 4 }])
})
