import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ElementContent } from 'hast'
import { writeField } from '../../../../src/compiler/decks/fields/field.ts'
import { noFindings } from '../../../../src/compiler/decks/fields/scope.ts'
import type { FieldScope } from '../../../../src/compiler/decks/fields/scope.ts'
import { h, t } from '../../../../src/compiler/render/context.ts'
import { writtenCards } from '../written-cards.ts'

const gap = (cloze: number, at: number, children: ElementContent[], hint?: string): ElementContent =>
  h('span', { className: ['cloze'], dataCloze: cloze, dataGap: at, ...(hint ? { dataHint: hint } : {}) }, children)

const GAPS: [name: string, tree: ElementContent[], expected: string][] = [
  ['a gap', [t('a '), gap(1, 0, [t('b')]), t('.')], 'a {{c1::b}}.'],
  ['a gap with a hint', [gap(2, 0, [t('b')], 'what?')], '{{c2::b::what?}}'],
  [
    'pieces side by side are one gap',
    [gap(1, 0, [t('a ')]), h('b', {}, [gap(1, 0, [t('b')])]), gap(1, 0, [t(' c')])],
    '{{c1::a <b>b</b> c}}',
  ],
  [
    'a line end between pieces is in the gap',
    [gap(1, 0, [t('a')]), h('br', {}), t('\n'), gap(1, 0, [t('b')])],
    '{{c1::a}}<br>\n{{c1::b}}',
  ],
  ['a blank between pieces, too', [gap(1, 0, [t('a')]), t(' '), gap(1, 0, [t('b')])], '{{c1::a b}}'],
  [
    'a gap may lie in another',
    [gap(1, 0, [t('a '), gap(2, 1, [t('b')], 'x'), t('}}')], 'y')],
    '{{c1::a {{c2::b::x}}}<!---->}<!---->::y}}',
  ],
  ['gaps may end together', [gap(1, 0, [t('a '), gap(2, 1, [t('b')])])], '{{c1::a {{c2::b}}}}'],
  ['neighbours of another number stay apart', [gap(1, 0, [t('a')]), gap(1, 1, [t('b')])], '{{c1::a}}{{c1::b}}'],
  [
    'a gap over two paragraphs is one in each, so that HTML stays whole',
    [h('p', {}, [t('x '), gap(1, 0, [t('a')])]), h('p', {}, [gap(1, 0, [t('b')]), t(' y')])],
    '<p>x {{c1::a}}</p><p>{{c1::b}} y</p>',
  ],
  [
    'what would end a gap does not',
    [gap(1, 0, [t('f({})')]), gap(2, 1, [t('a}}b}')])],
    '{{c1::f({})}}{{c2::a}<!---->}b}<!---->}}',
  ],
  ['what would begin a hint does not', [gap(1, 0, [t('std::vector')])], '{{c1::std:<!---->:vector}}'],
  [
    'nor does it in an address',
    [gap(1, 0, [h('a', { href: 'https://e.com/a::b}}' }, [t('x')])])],
    '{{c1::<a href="https://e.com/a%3A:b%7D}">x</a>}}',
  ],
  [
    'a formula in a gap keeps its braces apart',
    [gap(1, 0, [h('math', { dataTex: '\\frac{a}{b}' }, [])])],
    '{{c1::\\(\\frac{a}{b}\\)}}',
  ],
  [
    'a gap in a formula stands in its TeX',
    [{ ...h('math', { dataTex: 'a = \\frac{b}{c}' }, []), data: { gaps: [{ from: 4, to: 15, cloze: 3, hint: 'x' }] } }],
    '\\(a =  {{c3::\\frac{b}{c} ::x}}\\)',
  ],
  [
    'a gap of which TeX does not say where it is takes the formula whole',
    [h('math', { dataTex: 'x' }, [h('mrow', { className: ['cloze'], dataCloze: 4, dataGap: 0 }, [t('x')])])],
    '{{c4::\\(x\\)}}',
  ],
  [
    'a gap in code stands in the code',
    [h('code-block', {}, [h('pre', {}, [h('code', {}, [t('ls '), gap(1, 0, [t('-la')]), t('\n')])])])],
    '<code>ls {{c1::-la}}</code>',
  ],
]

for (const [name, tree, expected] of GAPS) {
  test(`in Anki: ${name}`, () => {
    const { html } = writeField(tree, scope())
    assert.equal(html.replace(/<\/?pre[^>]*>/g, ''), expected)
  })
}

test('a field tells the numbers of its clozes', () => {
  const found = noFindings()
  writeField([gap(2, 0, [t('a')]), gap(1, 1, [t('b')]), gap(2, 2, [t('c')])], { ...scope(), found })
  assert.deepEqual([...found.clozes].sort(), [1, 2])
})

test('outside of the one field that has gaps, what is in one is text', () => {
  const math = { ...h('math', { dataTex: 'x' }, []), data: { gaps: [{ from: 0, to: 1, cloze: 1 }] } }
  assert.equal(writeField([gap(1, 0, [t('a')]), t(' '), math], { ...scope(), hasGaps: false }).html, 'a \\(x\\)')
})

test('the gaps of a card are those of its page', async () => {
  const { cards } = await writtenCards({
    'Card.md':
      'START\nCloze\nA {{c1::**box**}} is {{c2::[[Port]]::where}}, $x = {{c1::y^2::sq}}$ and {{c3::open\nBack Extra: more\nEND\n',
  })
  assert.equal(
    cards[0]?.fields[0]?.html,
    '<p>A {{c1::<strong>box</strong>}} is {{c2::Port::where}}, \\(x =  {{c1::y^2::sq}}\\) and {<!---->{c3::open</p>',
  )
  assert.deepEqual(cards[0]?.clozes, [1, 2])
})

function scope(): FieldScope {
  return {
    completeAddress: () => undefined,
    fileAt: () => undefined,
    mediaName: () => undefined,
    hasGaps: true,
    isWithoutFiles: false,
    naturalWidth: () => undefined,
    macros: {},
    definitions: [],
    found: noFindings(),
  }
}
