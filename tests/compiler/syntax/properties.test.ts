import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { blankOut, findCardBlocks } from '../../../src/compiler/syntax/card.ts'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { hideComments } from '../../../src/compiler/syntax/comment.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'
import { dialect } from '../dialect.ts'

const OPTIONS = { cards: USUAL_CARD_SYNTAX, isMdx: false }

// A note's line ends are `\n` before it is parsed.
const anyText = fc.oneof(
  dialect,
  fc.string({ unit: 'binary', maxLength: 80 }).map((text) => text.replaceAll('\r', '\n')),
)

test('parsing throws for no text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { root } = parse(text, OPTIONS)
      const last = text.split('\n').length
      for (const { position } of root.children)
        assert.ok(position && position.start.line >= 1 && position.start.line <= last)
    }),
    { numRuns: 250 },
  )
})

test('taking cards out keeps the number of lines', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const lines = text.split('\n')
      assert.equal(blankOut(lines, findCardBlocks(lines)).split('\n').length, lines.length)
    }),
  )
})

test('hiding comments moves nothing', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const shown = hideComments(text)
      assert.equal(shown.length, text.length)
      assert.ok(shown.split('').every((unit, at) => unit === ' ' || unit === text[at]))
    }),
  )
})

test('every card block becomes a card, in order', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const lines = hideComments(text).split('\n')
      const starts = parse(text, OPTIONS).root.children.flatMap((node) =>
        node.type === 'card' ? node.position?.start.line : [],
      )
      assert.deepEqual(
        starts,
        findCardBlocks(lines).map(({ start }) => start + 1),
      )
    }),
    { numRuns: 300 },
  )
})

test('card blocks are disjoint, ordered and within the text', () => {
  const line = fc.constantFrom(
    'START',
    'END',
    'Basic',
    'Back: A',
    '```',
    '```js',
    '~~~',
    '<!--ID: 5-->',
    '',
    'words',
    '%%',
    '<!--',
    '-->',
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      let free = 0
      for (const { start, after, body, ending } of findCardBlocks(lines)) {
        assert.ok(start >= free && after > start && after <= lines.length)
        assert.equal(lines[start], 'START')
        const end = start + 1 + body.length
        assert.deepEqual(body, lines.slice(start + 1, end))
        if (ending === 'none') assert.equal(end, after)
        else assert.equal(lines[end], 'END')
        // Below END nothing is of the block but the line that closes its fence.
        const fence = lines.slice(end + 1, after).filter((below) => below !== '')
        assert.ok(fence.length <= (ending === 'endInFence' ? 1 : 0))
        assert.ok(fence.every((below) => ['```', '~~~'].includes(below)))
        free = after
      }
    }),
    { numRuns: 500 },
  )
})
