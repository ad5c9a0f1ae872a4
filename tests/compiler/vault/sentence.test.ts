import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PhrasingContent } from 'mdast'
import { textOf } from '../../../src/compiler/syntax/heading.ts'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { parse } from '../../../src/compiler/syntax/parse.ts'
import { cutSentences } from '../../../src/compiler/vault/sentence.ts'

const ROWS: [text: string, sentences: string[]][] = [
  ['One.', ['One.']],
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['He said “no.” Then he went.', ['He said “no.”', 'Then he went.']],
  ['See v1.2 and e.g. this.', ['See v1.2 and e.g. this.']],
  ['Ünder. Über.', ['Ünder.', 'Über.']],
  ['一。二。三', ['一。', '二。', '三']],
  ['one\ntwo', ['one', 'two']],
  ['one  \ntwo', ['one', 'two']],
  ['A [[Port]] b. Its [[Host|host. Yes]] c.', ['A Port b.', 'Its host. Yes c.']],
  ['**Bold. Not** cut. Next', ['Bold. Not cut.', 'Next']],
  ['A <b>x</b> c', ['A x c']],
]

for (const [text, sentences] of ROWS) {
  test(`“${text.replaceAll('\n', '⏎')}” is ${sentences.length === 1 ? 'one sentence' : `${sentences.length} sentences`}`, () => {
    assert.deepEqual(
      cutSentences(phrasing(text)).map((nodes) => nodes.map(textOf).join('')),
      sentences,
    )
  })
}

test('sentences are copies without positions', () => {
  const children = phrasing('A **[[Port]]** b.\nNext.')
  const before = structuredClone(children)
  assert.doesNotMatch(JSON.stringify(cutSentences(children)), /position/)
  assert.deepEqual(children, before)
})

function phrasing(text: string): PhrasingContent[] {
  const [paragraph] = parse(text, { cards: USUAL_CARD_SYNTAX, isMdx: false }).root.children
  assert.equal(paragraph?.type, 'paragraph')
  return paragraph.children
}
