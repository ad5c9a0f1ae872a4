import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tinyVault } from '../tiny-vault.ts'

test('a card of two megabytes is whole on the page of its note, and short in a list', () => {
  const words = Array.from({ length: 250_000 }, (_, at) => ((at * 2_654_435_761) % 4_294_967_296).toString(36)).join(
    ' ',
  )
  const { cards } = tinyVault({ 'A.md': `START\nBasic\nQ\nBack: ${words}\nEND\n` }).render('A.md')
  const [card] = cards
  assert.ok(card && card.html.length > 1_500_000 && card.html.includes(words.slice(-100)))
  assert.ok(card.short && card.short.length < 2_000 && card.weight < 2_000)
  assert.match(card.short, /<p>Q<\/p>.*href="\/a\/#card-/s)
})

test('an ordinary card has no other form, and weighs less than its HTML', () => {
  const { cards } = tinyVault({ 'A.md': 'START\nBasic\nQ\nBack: A\nEND\n' }).render('A.md')
  assert.equal(cards[0]?.short, undefined)
  assert.ok((cards[0]?.weight ?? 0) < 120)
})
