import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keysOf, wordsOf } from '../../../src/compiler/vault/words.ts'

const CASES: [title: string, text: string, keys: string][] = [
  ['marks of lists, quotes and headings are no words', '> - [x] 1) ### Two words', 'two words'],
  ['a callout begins with its title', '> [!note|wide]- Mind the gap', 'mind the gap'],
  ['emphasis sets words and is none', '**Bold**, _slanted_, ==marked== and ~~gone~~', 'bold slanted marked and gone'],
  ['case is folded, a number is one word', 'From 10.0.0.0/8 to 65,535: -5 °C', 'from 10.0.0.0 8 to 65,535 -5 ° c'],
  ['a dash within words is no minus', '16-bit a-5', '16 bit a 5'],
  ['an apostrophe is a letter, whatever its form', "don't don’t", "don't don't"],
  ['signs that compare and reckon are words, arrows are none', 'a < b ≠ c → d', 'a < b ≠ c d'],
  ['code between backquotes is words and signs', 'see `f(x)` now', 'see f ( x ) now'],
  ['a block of code is words without its fence', '```js\nlet x = 1\n```', 'let x = 1'],
  ['in a formula case counts, what only sets it does not', '$\\left( A_{1} \\right) \\, b$', '( A _ 1 ) b'],
  ['a formula of its own', '$$\nx \\leq Y\n$$', 'x leq Y'],
  ['five dollars are no formula', 'costs $5 or $6', 'costs $ 5 or $ 6'],
  ['a link is what it names, not what it shows', '[[Net/Big Port#Ranges|the ranges]]', 'big port ranges'],
  ['the bar of a link in a table is escaped', '| [[a\\|b]] | `x` |', 'a x'],
  ['a Markdown link is the note that it leads to', '[shown](Net/Big%20Port.md#Ranges)', 'big port ranges'],
  ['an address is one word', 'at https://example.com/a?b=1 and', 'at https://example.com/a?b=1 and'],
  ['pictures are no words', '![[a.png]] ![b](c.png) d', 'd'],
  ['comments, tags, footnotes and identifiers of blocks are none', 'a<!-- b --> <i>c</i>[^1] d ^id', 'a c d'],
  ['the signs of a cloze are none', 'The {{c1::gap::hint}} and {{c2::all}}', 'the gap and all'],
  ['Chinese and Japanese have a word a character', '設定を見る', '設 定 を 見 る'],
  ['other scripts have words', 'сеть und größe שלום', 'сеть und größe שלום'],
  ['Unicode has one form', 'cafe\u0301', 'café'],
]

for (const [title, text, keys] of CASES) {
  test(title, () => assert.equal(keysOf(wordsOf(text)).join(' '), keys))
}

test('a word knows where it stands', () => {
  const text = '- a `b c` **d** [[E|f]] $g$ 設'
  assert.deepEqual(
    wordsOf(text).map(({ at, text: word }) => [word, text.slice(at, at + word.length)]),
    ['a', 'b', 'c', 'd', '[[E|f]]', 'g', '設'].map((word) => [word, word]),
  )
})

test('a link shows other words than it names', () => {
  const [link] = wordsOf('[[Big Port|a port]]')
  assert.deepEqual(
    [link?.link?.named, link?.link?.shown],
    [
      ['big', 'port'],
      ['a', 'port'],
    ],
  )
})

test('what is never closed takes the time of its length', () => {
  for (const piece of ['`a ', '$a ', '$$a ', '[[a ', '![[a ', '[a](b ', '<!-- ', '<a ', '{{c1::', '**a', '> ']) {
    const [short, long] = [20_000, 80_000].map((length) =>
      secondsFor(() => wordsOf(piece.repeat(length / piece.length))),
    )
    assert.ok((long ?? 0) < 0.2 + 12 * (short ?? 0), `${piece}: ${short} s, ${long} s`)
  }
})

function secondsFor(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
