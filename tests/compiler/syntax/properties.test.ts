import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { findCards } from '../../../src/compiler/syntax/card.ts'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import type { CardSyntax } from '../../../src/compiler/syntax/card-syntax.ts'
import { findCardBlocks } from '../../../src/compiler/syntax/cards/block.ts'
import { cardsIn } from '../../../src/compiler/syntax/cards/cards-in.ts'
import { keywordPatterns } from '../../../src/compiler/syntax/cards/keywords.ts'
import { takeOutCards } from '../../../src/compiler/syntax/cards/take-out.ts'
import { hideComments } from '../../../src/compiler/syntax/comment.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'
import { dialect } from '../dialect.ts'

const OPTIONS = { cards: USUAL_CARD_SYNTAX, isMdx: false }
const KEYWORDS = keywordPatterns(USUAL_CARD_SYNTAX.keywords)
const ALL_CARDS: CardSyntax = {
  ...USUAL_CARD_SYNTAX,
  isPluginUsed: true,
  patterns: { Basic: '^Q: (.+)\\nA: (.+)', Cloze: '((?:.+\\n)*(?:.*\\{.*)(?:\\n.+)*)' },
  hasCurlyClozes: true,
  hasHighlightClozes: true,
}

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

test('taking cards out moves nothing', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const found = findCards(text, ALL_CARDS, { tags: ['flashcards'], namesDeck: true })
      const lines = takeOutCards(found.text, found.cards).source.split('\n')
      assert.equal(lines.length, found.text.lines.length)
      for (const [at, line] of lines.entries()) {
        const before = found.text.lines[at] ?? ''
        const isKept = (unit: string, column: number): boolean =>
          unit === before[column] || /[ \ufdd0-\ufdef]/.test(unit)
        assert.ok(line === '' || (line.length === before.length && line.split('').every(isKept)))
      }
    }),
    { numRuns: 500 },
  )
})

test('no two cards share a character, and each field says where its text stands', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const found = findCards(text, ALL_CARDS, { tags: ['flashcards'], namesDeck: true })
      let free = 0
      for (const { from, to, fields } of found.cards) {
        assert.ok(from >= free && to >= from && to <= found.text.text.length)
        for (const field of fields) {
          const [first = ''] = field.text.split('\n')
          const line = found.text.lines[field.line]?.slice(field.column) ?? ''
          assert.ok(line.startsWith(first.trimEnd()), JSON.stringify([line, first]))
        }
        free = to
      }
    }),
    { numRuns: 500 },
  )
})

test('no text of the dialect, read with all kinds of cards, throws', () => {
  fc.assert(
    fc.property(dialect, (text) => {
      const { root } = parse(text, { ...OPTIONS, cards: ALL_CARDS, note: { tags: ['flashcards'], namesDeck: true } })
      for (const [ordinal, card] of cardsIn(root).entries()) assert.equal(card.data?.card, ordinal)
      assert.doesNotMatch(JSON.stringify(root), /[\ufdd0-\ufdef]/)
    }),
    { numRuns: 500 },
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
    fc.property(
      dialect.filter((text) => !text.includes('DELETE')),
      (text) => {
        const { lines } = findCards(text, USUAL_CARD_SYNTAX, { tags: [], namesDeck: false }).text
        const starts = parse(text, OPTIONS).root.children.flatMap((node) => {
          const line = node.type === 'card' ? (node.position?.start.line ?? 0) : 0
          return KEYWORDS.start.test(lines[line - 1] ?? '') ? line : []
        })
        assert.deepEqual(
          starts,
          findCardBlocks(lines, KEYWORDS).map(({ start }) => start + 1),
        )
      },
    ),
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
      for (const { start, after, body, ending } of findCardBlocks(lines, KEYWORDS)) {
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
