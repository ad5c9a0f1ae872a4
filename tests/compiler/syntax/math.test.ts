import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Nodes } from 'mdast'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'

// What stands in `‹…›` is set in its line, in `«…»` on lines of its own; blocks are parted by ` | `.
const DELIMITED: [written: string, read: string][] = [
  ['a $x$ b', 'a ‹x› b'],
  ['from $5 to $10 is text', 'from $5 to $10 is text'],
  ['$ x$ and $x $', '$ x$ and $x $'],
  ['$\u00a0x$', '$\u00a0x$'],
  ['$x$5', '$x$5'],
  ['$x$, $y$.', '‹x›, ‹y›.'],
  ['a$x$b', 'a‹x›b'],
  ['$a$$b$', '‹a›‹b›'],
  ['$\\$5$', '‹\\$5›'],
  ['\\$x$', '$x$'],
  ['\\$$x$', '$‹x›'],
  ['$a\\\\$ b', '‹a\\\\› b'],
  ['$a\nb$', '‹a\nb›'],
  ['$a\n\nb$', '$a | b$'],
  ['$a*b$ *c*', '‹a*b› c'],
  ['$a_1$ and $b_1$', '‹a_1› and ‹b_1›'],
  ['`$a$`', '$a$'],
  ['$a `b$ c`', '‹a `b› c`'],
  ['$[[A]]$', '‹[[A]]›'],
  ['$5 [[A$B]]', '$5 [[A$B]]'],
  ['[[a $b]] c$', '[[a $b]] c$'],
  ['$[[1,2],[3,4]]$', '‹[[1,2],[3,4]]›'],
  ['$a==b$ ==c==', '‹a==b› c'],
  ['$$x$$', '«x»'],
  ['$$ x $$', '«x»'],
  ['$$\nx\n$$', '«x»'],
  ['$$x\n= 1$$', '«x\n= 1»'],
  ['$$\nx\n\ny\n$$', '«x\ny»'],
  ['$$\n- x\n# y\n$$', '«- x\n# y»'],
  ['$$\na $b$ c\n$$', '«a $b$ c»'],
  ['text\n$$\nx\n$$\ntext', 'text | «x» | text'],
  ['text $$x$$ text', 'text «x» text'],
  ['$$x$$ text', '«x» text'],
  ['$$ x\n= y $$ text', '«x\n= y» text'],
  ['text $$\nx\n$$', 'text «x»'],
  ['a $$ 5 $ b $$ c', 'a «5 $ b» c'],
  ['$$$ and $$$', '$$$ and $$$'],
  ['$ $$ $$$', '$ $$ $$$'],
  ['kill -9 $$', 'kill -9 $$'],
  ['- a\n\t$$\n\tx\n\t$$\n- b', 'a | «x» | b'],
  ['- a\n$$\nx\n$$\n- b', 'a | «x» | b'],
  ['- $$x$$', '«x»'],
  ['- a\n  $$\nx\n$$', 'a\n«x»'],
  ['> a\n> $$\n> x\n> $$', 'a | «x»'],
  ['> $$\nx\n> $$', '«x»'],
  ['# $x$', '‹x›'],
  ['| $\\|x\\|$ | $\\\\{x\\\\}$ |\n| - | - |', '‹|x|› | ‹\\\\{x\\\\}›'],
  ['| $5 | 6$ |\n| - | - |', '$5 | 6$'],
]

test('formulas are delimited as in Obsidian', () => {
  for (const [written, read] of DELIMITED) {
    const { root, faults } = parse(written, OPTIONS)
    assert.equal(show(root), read, JSON.stringify(written))
    assert.deepEqual(faults, [], JSON.stringify(written))
  }
})

const OPEN: [written: string, read: string, places: string[]][] = [
  ['$$\na\n\nb', '$$\na | b', ['1:1']],
  ['a\n\n$$\nb\n$$\n\n$$\nc', 'a | «b» | $$\nc', ['7:1']],
  ['- $$\n  a\n- b\n\nc', '$$\na | b | c', ['1:3']],
  ['> $$\n> a\n\n$$\nb\n$$', '$$\na | «b»', ['1:3']],
  ['$$\na\n\nb $$ c\n\nd', '$$\na | b $$ c | d', ['1:1']],
  ['START\nBasic\nQ\nBack: $$\na\nEND\n\n$x$', 'Q | $$\na | ‹x›', ['4:7']],
]

test('what nothing closes swallows nothing, and is reported', () => {
  for (const [written, read, places] of OPEN) {
    const { root, faults } = parse(written, OPTIONS)
    assert.equal(show(root), read, JSON.stringify(written))
    assert.deepEqual(
      faults.map(({ kind, line, column }) => `${kind} ${line}:${column}`),
      places.map((place) => `openMath ${place}`),
    )
  }
})

test('a long row of dollars is read at once', () => {
  for (const piece of ['$a ', '$$ ', '$', '$a[[', '$$a $$$', '$$\n\n', '- $$\n', '> $$\n\n']) {
    const started = performance.now()
    parse(piece.repeat(1500), OPTIONS)
    assert.ok(performance.now() - started < 4000, piece)
  }
})

const SIGNS = [
  '$',
  '$$',
  '\\$',
  '\\',
  'x',
  '5',
  ' ',
  '\n',
  '\n\n',
  '- ',
  '  ',
  '> ',
  '[[',
  ']]',
  '`',
  '*',
  '%%',
  '| ',
  '\t',
  '{',
]
const sign = fc.constantFrom(...SIGNS)

test('parsing throws for no dollars, and loses no letter outside of formulas', () => {
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const { root } = parse(`before\n\n${text}\n\n\`\`\`\nafter\n\`\`\``, OPTIONS)
      assert.ok(JSON.stringify(root).includes('after'))
      assert.ok(show(root).startsWith('before'))
    }),
    { numRuns: 500 },
  )
})

test('text beside a formula survives, wherever it stands', () => {
  const words = fc.constantFrom('left', '- left', '> left', '1. left')
  const between = fc.constantFrom(' ', '\n')
  fc.assert(
    fc.property(
      words,
      between,
      fc.constantFrom('$x$', '$$x$$', '$$\nx\n$$'),
      between,
      (left, before, formula, after) => {
        const shown = show(parse(`${left}${before}${formula}${after}right`, OPTIONS).root)
        assert.match(shown, /left.*[‹«]x[›»].*right/s)
      },
    ),
  )
})

const OPTIONS = { cards: USUAL_CARD_SYNTAX, isMdx: false }
const BLOCKS = new Set(['paragraph', 'heading', 'math', 'tableCell'])

function show(node: Nodes): string {
  return blocksIn(node).join(' | ')
}

function blocksIn(node: Nodes): string[] {
  if (node.type === 'card') return node.fields.flatMap(({ root }) => blocksIn(root))
  if (BLOCKS.has(node.type)) return [wordsOf(node)]
  return 'children' in node ? node.children.flatMap(blocksIn) : []
}

function wordsOf(node: Nodes): string {
  if (node.type === 'math') return `«${node.value}»`
  if (node.type === 'inlineMath') return node.isDisplay ? `«${node.value}»` : `‹${node.value}›`
  if (node.type === 'wikiLink') return `[[${node.value}]]`
  if ('children' in node) return node.children.map(wordsOf).join('')
  return 'value' in node ? node.value : ''
}
