import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { openFormulas } from '../../../src/compiler/render/formula.ts'

const formulas = openFormulas({ '\\RR': '\\mathbb{R}', '\\norm': '\\lVert #1 \\rVert' })

const SET: [tex: string, mathml: string | RegExp][] = [
  ['x', '<mi>x</mi>'],
  ['\\RR', '<mi>ℝ</mi>'],
  ['\\norm{x}', /‖.*<mi>x<\/mi>.*‖/],
  ['\\mathbf{v}', '<mi>𝐯</mi>'],
  // Read as MathJax reads them
  ['\\begin{split} a &= b && c \\end{split}', /<mtable.*<mi>c<\/mi>.*<\/mtable>/],
  ['\\begin{align} a &= b \\label{eq} \\end{align}', /^(?!.*(?:tml-eqn| id=)).*<mtable/],
  ['\\begin{eqnarray} a &=& b \\end{eqnarray}', /<mtable/],
  ['\\newcommand{\\R}{X} \\R', '<mi>X</mi>'],
  ['\\renewcommand\\new[1]{#1^2} \\new{a}', '<msup><mi>a</mi><mn>2</mn></msup>'],
  ['\\DeclareMathOperator{\\rank}{rank} \\rank A', /<mi>rank<\/mi>.*<mi>A<\/mi>/],
  ['\\mbox{a b}', '<mtext>a\u00a0b</mtext>'],
  ['\\unicode{x41}', /A/],
  ['\\class{big}{x}', '<mi>x</mi>'],
  ['\\overset{a}{b}', /<mover><mi>b<\/mi><mi>a<\/mi><\/mover>/],
  ['\\underset{x}{\\operatorname{argmin}}', /<munder><mrow>.*<\/mrow><mi>x<\/mi><\/munder>/],
  // Nothing of it acts on the page
  ['\\href{javascript:alert(1)}{x}', '<mi>x</mi>'],
  ['\\text{<script>}', '<mtext>&#x3C;script></mtext>'],
  ['\\rule{9999em}{1em}', /width="60em"/],
  ['\\def\\x{1}', ''],
]

test('a formula becomes MathML', () => {
  for (const [tex, mathml] of SET) {
    const formula = formulas.set(tex, false, [])
    const html = formula.kind === 'set' ? toHtml(formula.children) : formula.message
    if (typeof mathml === 'string') assert.equal(html, mathml, tex)
    else assert.match(html, mathml, tex)
  }
})

const FAILED: [tex: string, message: string][] = [
  ['\\nothing', 'Unsupported function name: \\nothing'],
  ['\\frac{a}', "Unexpected end of input in a macro argument, expected '}'"],
  ['x_1_2', 'Double subscript'],
  ['\\begin{nowhere}\\end{nowhere}', 'No such environment: nowhere'],
  ['\\includegraphics{x.png}', 'Function "\\includegraphics" is not trusted'],
  ['\\def\\a{\\a\\a}\\a', 'Too many expansions: infinite loop or need to increase maxExpand setting'],
]

test('one that cannot be set says why', () => {
  for (const [tex, message] of FAILED) assert.deepEqual(formulas.set(tex, true, []), { kind: 'failed', message })
})

test('what a note defines holds in its formulas, and in those of no other note', () => {
  const definitions = ['\\newcommand{\\ZZ}[1]{\\mathbb{Z}_{#1}}', '\\def\\mine{\\ZZ{2}}']
  assert.equal(formulas.set('\\mine', false, definitions).kind, 'set')
  assert.equal(formulas.set('\\gdef\\leak{x}\\leak', false, []).kind, 'set')
  for (const tex of ['\\mine', '\\leak']) assert.equal(formulas.set(tex, false, []).kind, 'failed', tex)
})

test('on a line of its own it may have a number', () => {
  const formula = formulas.set('a \\tag{1}', true, [])
  assert.match(formula.kind === 'set' ? toHtml(formula.children) : '', /<mtext class="tml-tag">\(1\)<\/mtext>/)
})

test('a formula is set once in each size', () => {
  const inLine = formulas.set('\\sum_i x_i', false, [])
  assert.equal(formulas.set('\\sum_i x_i', false, []), inLine)
  assert.notEqual(formulas.set('\\sum_i x_i', true, []), inLine)
})

test('setting throws for no text', () => {
  const pieces =
    '\\frac \\left( \\right) \\begin{matrix} \\end{matrix} \\text{ \\def\\x \\x ^ _ { } & \\\\ $ # % ~ a \u0301 ü \\sqrt[ ]'
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 12 }),
      fc.boolean(),
      (parts, isDisplay) => {
        const formula = formulas.set(parts.join(' '), isDisplay, [])
        assert.ok(formula.kind === 'set' ? toHtml(formula.children) !== undefined : formula.message !== '')
      },
    ),
    { numRuns: 500 },
  )
})
