import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexNames } from '../../../src/compiler/links/names.ts'
import { fragmentOf, resolveTarget } from '../../../src/compiler/links/resolve.ts'
import type { Places, Resolution } from '../../../src/compiler/links/resolve.ts'
import { parseLinkTarget } from '../../../src/compiler/syntax/link-target.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'

const FILES = [
  'Home.md',
  'Port.md',
  'My Note.md',
  'v1.2.md',
  'C.md',
  'C++.md',
  'R&D.md',
  'constructor.md',
  'Café.md',
  'E\u0301cole.md',
  'Deck.mdx',
  'Loud.MD',
  'board.canvas',
  'net/Port.md',
  'net/Host.md',
  'net/deep/Host.md',
  'net/deep/Only.md',
  'net/deep/er/Far.md',
  'a/Same.md',
  'bb/Same.md',
  'x/Twin.md',
  'y/Twin.md',
  'y/Other.md',
  'pics/big/plan.png',
  'pics/plan.png',
  'pics/plan.png.md',
].map(toVaultPath)

const PLACES: Places = {
  outline: [{ depth: 2, text: 'Ranges', source: 'Ranges', id: 'ranges', isAboveCards: false }],
  blocks: [{ id: 'well-known', section: 'ranges' }],
  cards: [
    { outline: [{ depth: 2, text: 'Ranges', source: 'Ranges' }] },
    { outline: [{ depth: 3, text: 'Only asked', source: 'Only asked' }] },
  ],
  cardKeys: ['11', '12'],
}
const NO_PLACES: Places = { outline: [], blocks: [], cards: [], cardKeys: [] }

// What is written, the note it stands in, what it means.
const ROWS: [written: string, from: string, expected: string][] = [
  // the same note
  ['', 'net/Host.md', 'net/Host.md'],
  ['#Ranges', 'Port.md', 'Port.md#ranges'],
  ['#Nowhere', 'Home.md', 'Home.md ?Nowhere'],
  ['#^id', 'Home.md', 'Home.md ?^id'],
  // names: case, Unicode form, blanks, endings
  ['Port', 'Home.md', 'Port.md'],
  ['pORT', 'Home.md', 'Port.md'],
  [' Port ', 'Home.md', 'Port.md'],
  ['Port.md', 'Home.md', 'Port.md'],
  ['PORT.MD', 'Home.md', 'Port.md'],
  ['loud', 'Home.md', 'Loud.MD'],
  ['Deck', 'Home.md', 'Deck.mdx'],
  ['Deck.mdx', 'Home.md', 'Deck.mdx'],
  ['v1.2', 'Home.md', 'v1.2.md'],
  ['Cafe\u0301', 'Home.md', 'Café.md'],
  ['\u00c9cole', 'Home.md', '\u00c9cole.md'],
  ['CAFÉ', 'Home.md', 'Café.md'],
  ['My\u00a0Note', 'Home.md', 'My Note.md'],
  ['my note', 'Home.md', 'My Note.md'],
  ['C++', 'Home.md', 'C++.md'],
  ['C#', 'Home.md', 'C.md'],
  ['R&D', 'Home.md', 'R&D.md'],
  ['constructor', 'Home.md', 'constructor.md'],
  ['Port#only asked', 'Home.md', 'Port.md#card-12'],
  ['Port#Ranges', 'Home.md', 'Port.md#ranges'],
  ['Port.md#ranges', 'net/Host.md', 'Port.md#ranges'],
  ['Port#^id', 'Home.md', 'Port.md ?^id'],
  ['Port#^Well-Known', 'Home.md', 'Port.md#^well-known'],
  ['#^well-known', 'Port.md', 'Port.md#^well-known'],
  ['Port#Ranges#^well-known', 'Home.md', 'Port.md#^well-known'],
  // the root goes before the own folder
  ['Port', 'net/Host.md', 'Port.md'],
  ['net/Port', 'net/Host.md', 'net/Port.md'],
  ['NET/port.md', 'Home.md', 'net/Port.md'],
  // own folder, then the shortest path; a folder above is no better than others
  ['Host', 'net/Port.md', 'net/Host.md'],
  ['Host', 'net/deep/Only.md', 'net/deep/Host.md'],
  ['Host', 'net/deep/er/Far.md', 'net/Host.md'],
  ['Host', 'Home.md', 'net/Host.md'],
  ['Same', 'Home.md', 'a/Same.md'],
  ['Same', 'bb/Same.md', 'bb/Same.md'],
  ['Only', 'Home.md', 'net/deep/Only.md'],
  // partial paths
  ['deep/Host', 'Home.md', 'net/deep/Host.md'],
  ['er/Far', 'a/Same.md', 'net/deep/er/Far.md'],
  ['net/deep/er/Far', 'a/Same.md', 'net/deep/er/Far.md'],
  ['eep/Host', 'Home.md', 'missing'],
  ['net/Only', 'Home.md', 'missing'],
  // relative, and from the root
  ['./Port', 'net/Host.md', 'net/Port.md'],
  ['./Only', 'net/Host.md', 'missing'],
  ['../Port', 'net/Host.md', 'Port.md'],
  ['../Host.md', 'net/deep/Only.md', 'net/Host.md'],
  ['../deep/./Host', 'net/deep/Only.md', 'net/deep/Host.md'],
  ['../../Port', 'net/Host.md', 'missing'],
  ['../Port', 'Home.md', 'missing'],
  ['/Port', 'net/Host.md', 'Port.md'],
  ['/net/Host', 'y/Other.md', 'net/Host.md'],
  ['/Host', 'net/Port.md', 'missing'],
  // files
  ['board.canvas', 'Home.md', 'file board.canvas'],
  ['board', 'Home.md', 'missing'],
  ['plan.png', 'Home.md', 'file pics/plan.png'],
  ['PLAN.png', 'Home.md', 'file pics/plan.png'],
  ['big/plan.png', 'Home.md', 'file pics/big/plan.png'],
  ['plan.png.md', 'Home.md', 'pics/plan.png.md'],
  ['plan.png#outline', 'Home.md', 'file pics/plan.png'],
  // several that nothing tells apart
  ['Twin', 'Home.md', 'x/Twin.md | y/Twin.md'],
  ['twin.md', 'net/Host.md', 'x/Twin.md | y/Twin.md'],
  ['Twin', 'y/Other.md', 'y/Twin.md'],
  ['y/Twin', 'Home.md', 'y/Twin.md'],
  // nothing
  ['Prot', 'Home.md', 'missing'],
  ['ort', 'Home.md', 'missing'],
  ['net/', 'Home.md', 'missing'],
  ['v1', 'Home.md', 'missing'],
  ['.md', 'Home.md', 'missing'],
  ['toString', 'Home.md', 'missing'],
  ['__proto__', 'Home.md', 'missing'],
  ['https://example.com', 'Home.md', 'missing'],
]

const names = indexNames(FILES)

for (const [written, from, expected] of ROWS) {
  test(`[[${written}]] in ${from} means ${expected}`, () => {
    const placesOf = (path: string) => (path === 'Port.md' ? PLACES : NO_PLACES)
    assert.equal(say(resolveTarget(parseLinkTarget(written), toVaultPath(from), names, placesOf)), expected)
  })
}

test('a name that several files have is resolved to the first of them', () => {
  const twin = resolveTarget(parseLinkTarget('Twin'), toVaultPath('Home.md'), names, () => NO_PLACES)
  assert.ok(twin.kind === 'ambiguous')
  assert.equal(say(twin.chosen), 'x/Twin.md')
})

function say(resolution: Resolution): string {
  if (resolution.kind === 'missing') return 'missing'
  if (resolution.kind === 'ambiguous') return resolution.candidates.join(' | ')
  if (resolution.kind === 'attachment') return `file ${resolution.path}`
  const { anchor, path } = resolution
  if (anchor.kind === 'missing') return `${path} ?${anchor.written}`
  const fragment = fragmentOf(anchor)
  return fragment === undefined ? path : `${path}#${fragment}`
}
