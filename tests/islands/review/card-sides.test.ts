import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { en } from '../../../src/compiler/strings/en.ts'
import { cardSides, typedText } from '../../../src/islands/review/card-sides.ts'
import type { CardSides } from '../../../src/islands/review/card-sides.ts'
import { tinyVault } from '../../compiler/tiny-vault.ts'

type Asks = Parameters<typeof cardSides>[1]

function sides(html: string, asks: Asks, ord = 0): CardSides {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  return cardSides(document.body, asks, ord, en.card) ?? assert.fail('no card')
}

function htmlOf(nodes: readonly Node[]): string {
  return nodes.map((node) => ('outerHTML' in node ? String(node.outerHTML) : (node.textContent ?? ''))).join('')
}

const frame = (front: string, back: string): string =>
  '<flip-card><section class="card" id="card-1" data-card="1"><header class="card-head"><a class="card-place" href="/n/">N</a></header>' +
  `<div class="card-front">${front}</div><details class="card-answer"><summary>Turn over</summary>` +
  `<div class="card-back">${back}</div></details><footer class="card-foot"></footer></section></flip-card>`

/** A card with gaps as the compiler renders it, asked by one of its numbers. */
function cloze(text: string, number: number) {
  const vault = tinyVault({ 'Note.md': `START\nCloze\n${text}\nEND\n` })
  const { question, answer } = sides(vault.render('Note.md').cards[0]?.html ?? '', 'cloze', number - 1)
  return { question: htmlOf(question), answer: htmlOf(answer) }
}

const gap = (number: number, at: number, text: string, hint = ''): string =>
  `<span class="cloze" data-cloze="${number}" data-gap="${at}"${hint && ` data-hint="${hint}"`}>${text}</span>`
const blank = (number: number, hint = ''): string =>
  `<span class="cloze is-blank" role="img" aria-label="gap${hint && `: ${hint}`}" data-cloze="${number}">[${hint || '…'}]</span>`

test('a card that the compiler rendered is taken apart', () => {
  const vault = tinyVault({ 'Note.md': '# One\n\nText\n\nSTART\nBasic\nWhy?\nBack: *Because*.\nTags: net\nEND\n' })
  const [card] = vault.render('Note.md').cards
  const { head, question, answer, isWhole } = sides(card?.html ?? '', 'front')
  assert.equal(htmlOf(question), '<p>Why?</p>')
  assert.equal(htmlOf(answer), '<p><em>Because</em>.</p>')
  assert.equal(head?.textContent, 'Note › One#net')
  assert.equal(isWhole, false)
})

test('a card says what its note is written in', () => {
  const card = 'START\nBasic\nQ\nBack: A\nEND\n'
  const vault = tinyVault({ 'Ar.md': `---\nlang: ar\n---\n${card}`, 'En.md': card })
  const spoken = ['Ar.md', 'En.md'].map((path) => {
    const { lang, dir } = sides(vault.render(path).cards[0]?.html ?? '', 'front')
    return [lang, dir]
  })
  assert.deepEqual(spoken, [
    ['ar', 'rtl'],
    [null, null],
  ])
})

test('a card without a question is asked with what stands in its place', () => {
  const vault = tinyVault({ 'Note.md': 'START\nBasic\nBack: Because.\nEND\n' })
  const { question } = sides(vault.render('Note.md').cards[0]?.html ?? '', 'front')
  assert.equal(htmlOf(question), '<p class="card-empty">This card has no question.</p>')
})

test('the second side of a card that is asked both ways is asked by its back', () => {
  const html = frame('<p>front</p>', '<p>back</p>')
  for (const [ord, asked, told] of [
    [0, 'front', 'back'],
    [1, 'back', 'front'],
  ] as const) {
    const { question, answer } = sides(html, 'both', ord)
    assert.deepEqual([htmlOf(question), htmlOf(answer)], [`<p>${asked}</p>`, `<p>${told}</p>`])
  }
})

test('an author’s own card within a card is none of its sides', () => {
  const own =
    '<div class="card"><div class="card-front">own</div><div class="card-answer"><div class="card-back">x</div></div></div>'
  const { question, answer } = sides(frame(own, '<p>back</p>'), 'front')
  assert.equal(htmlOf(question), own)
  assert.equal(htmlOf(answer), '<p>back</p>')
})

test('what is no card is none', () => {
  const { document } = parseHTML('<html><body><p>No card</p></body></html>')
  assert.equal(cardSides(document.body, 'front', 0, en.card), undefined)
})

test('a cloze asks for the gaps of one number, and all others are plain text', () => {
  const text = 'A {{c1::*leaf*}} of {{c2::two::hint}} and {{c1::sides}}.\nBack Extra: More.'
  assert.deepEqual(cloze(text, 1), {
    question: `<p>A ${blank(1)} of two and ${blank(1)}.</p>`,
    answer: `<p>A ${gap(1, 0, '<em>leaf</em>')} of two and ${gap(1, 2, 'sides')}.</p><p>More.</p>`,
  })
  assert.deepEqual(cloze(text, 2), {
    question: `<p>A <em>leaf</em> of ${blank(2, 'hint')} and sides.</p>`,
    answer: `<p>A <em>leaf</em> of ${gap(2, 1, 'two', 'hint')} and sides.</p><p>More.</p>`,
  })
})

test('a gap that reaches over several blocks is one gap', () => {
  const text = '- one {{c1::and\n- two}}\n- {{c2::three}}'
  assert.equal(cloze(text, 1).question.match(/is-blank/g)?.length, 1)
  assert.match(cloze(text, 2).question, /one and.*two/s)
  assert.doesNotMatch(cloze(text, 2).question, /three/)
})

test('a gap in a formula stays in it', () => {
  const text = 'The sum $a + {{c1::b}}$ and {{c2::more}}.'
  assert.match(cloze(text, 1).question, /<mtext class="cloze is-blank"[^>]*>\[…\]<\/mtext>.*more\./s)
  assert.match(cloze(text, 2).question, /<mi>b<\/mi>/)
  assert.doesNotMatch(cloze(text, 2).question, /mtext/)
})

test('a gap within another one is asked in the words round it', () => {
  const text = '{{c1::The {{c2::inner::h}} gap}} and {{c3::more}}.'
  const words = (number: number): string => cloze(text, number).question.replace(/<[^>]*>/g, '')
  assert.equal(words(2), 'The [h] gap and more.')
  assert.equal(words(1), '[…] and more.')
  assert.equal(words(3), 'The inner gap and […].')
  assert.match(cloze(text, 2).question, /class="cloze is-blank"/)
  assert.equal(cloze(text, 2).answer, `<p>The ${gap(2, 1, 'inner', 'h')} gap and more.</p>`)
})

test('what is typed is compared with the words of the answer', () => {
  assert.equal(typedText(sides(frame('<p>q</p>', '<p>an <b>answer</b></p>'), 'typed').answer), 'an answer')
})
