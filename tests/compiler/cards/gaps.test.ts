import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findGaps } from '../../../src/compiler/syntax/cards/gaps.ts'
import type { GapStyle } from '../../../src/compiler/syntax/cards/found.ts'

const CURLY: GapStyle = { curly: true }

// A text, and its gaps: number, what is in them, and their hints.
const ROWS: [text: string, gaps: string[], style?: GapStyle][] = [
  ['A {{c1::gap}}.', ['1 gap']],
  ['{{c1::a}} {{c12::b::hint}}', ['1 a', '12 b (hint)']],
  ['{{c1::a {{c2::b}} c}}', ['1 a {{c2::b}} c', '2 b']],
  ['{{c1::a {{c2::b::h}} c::i}}', ['1 a {{c2::b::h}} c (i)', '2 b (h)']],
  ['{{c1::std::vector}}', ['1 std (vector)']],
  ['{{c1::a\n\nb}}', ['1 a\n\nb']],
  ['{{c1::`code`}} $ {{c2::x}} $', ['1 `code`', '2 x']],
  ['{{c0::a}} {{c::b}} {{1::c}} {{c1:d}}', []],
  ['{{c1::a', []],
  ['a}} {{c1::b}}', ['1 b']],
  ['{{c1::\\frac{a}{b}}}', ['1 \\frac{a}{b']],
  ['{x}', []],
  ['{x} `{y}` ${z}$', ['1 x'], CURLY],
  ['{x {y} z}', ['1 x {y'], CURLY],
  ['{a\nb} {c\n\nd}', ['1 a\nb'], CURLY],
  ['{$x$ and `y`}', ['1 $x$ and `y`'], CURLY],
  ['{{x}} {}', [], CURLY],
  ['==x==', [], CURLY],
  ['==x== ==a\nb==', ['1 x'], { curly: true, highlights: true }],
]

for (const [text, gaps, style] of ROWS) {
  test(`${JSON.stringify(text)} has ${gaps.join(', ') || 'no gap'}`, () => {
    assert.deepEqual(
      findGaps(text, style).map(({ number, open, close, hint }) => {
        const inside = text.slice(open.to, close.from)
        return `${number} ${inside}${hint === undefined ? '' : ` (${hint})`}`
      }),
      gaps,
    )
  })
}

test('the ends of gaps lie within the text and within one another', () => {
  const piece = fc.constantFrom('{{c1::', '{{c2::', '}}', '::', '{', '}', '==', 'a', ' ', '\n', '`', '$', ';;', '**')
  const style = { curly: true, highlights: true, spaced: { highlights: true, bold: true, curly: true } }
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      let from = 0
      for (const { open, close } of findGaps(text, style)) {
        assert.ok(open.from >= from && open.to > open.from && close.from >= open.to && close.to > close.from)
        assert.ok(close.to <= text.length)
        from = open.from
      }
    }),
    { numRuns: 500 },
  )
})
