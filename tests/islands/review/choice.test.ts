import assert from 'node:assert/strict'
import { test } from 'node:test'
import { de } from '../../../src/compiler/strings/de.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { choiceWords, readChoice, writeChoice } from '../../../src/islands/review/choice.ts'
import { promptsByDeck, promptsByTag } from '../../../src/islands/review/count-decks.ts'
import { DAY_MS } from '../../../src/islands/review/study-day.ts'
import { whenWords } from '../../../src/islands/review/when-words.ts'
import { NOON, promptsOf } from './tiny-catalogue.ts'

test('the address chooses decks and tags, each as often as one likes', () => {
  const rows = [
    ['', [], [], '', 'All cards'],
    ['?deck=infra::AWS', ['infra::AWS'], [], 'deck=infra%3A%3AAWS', 'infra / AWS'],
    ['?deck=b&deck=a&deck=b', ['a', 'b'], [], 'deck=a&deck=b', '2 decks'],
    ['?tag=%23net&deck=a', ['a'], ['net'], 'deck=a&tag=net', 'a · #net'],
    ['?tag=x&tag=y&q=1&deck=', [], ['x', 'y'], 'tag=x&tag=y', '2 tags'],
    ['?deck=C%2B%2B%20%26%20co', ['C++ & co'], [], 'deck=C%2B%2B+%26+co', 'C++ & co'],
  ] as const
  for (const [address, decks, tags, written, words] of rows) {
    const choice = readChoice(address)
    assert.deepEqual(choice, { decks, tags })
    assert.deepEqual([writeChoice(choice), choiceWords(choice, en)], [written, words])
    assert.deepEqual(readChoice(written), choice)
  }
})

test('a deck holds the prompts of those below it, and a tag those of the tags in it, each once', () => {
  const deck = { name: 'Infra::AWS', address: '' }
  const prompts = promptsOf('a b:0 b:1', { deck, tags: ['Net/dns', 'net', 'x'] })
  const catalogue = { decks: [deck], tags: [], prompts, promptByKey: new Map() }
  const sizes = (groups: ReadonlyMap<string, unknown[]>) => [...groups].map(([name, { length }]) => [name, length])
  assert.deepEqual(sizes(promptsByDeck(catalogue)), [
    ['infra', 3],
    ['infra::aws', 3],
  ])
  assert.deepEqual(sizes(promptsByTag(catalogue)), [
    ['net', 3],
    ['net/dns', 3],
    ['x', 3],
  ])
})

test('it is said when to return', () => {
  const rows = [
    [NOON, 'now'],
    [NOON + 8 * 60_000, 'in 8 minutes'],
    [NOON + 15 * 3_600_000, 'in 15 hours'],
    [NOON + 17 * 3_600_000, 'tomorrow'],
    [NOON + 3 * DAY_MS, 'on Monday'],
    [NOON + 37 * DAY_MS, 'on 3 January'],
    [NOON + 400 * DAY_MS, 'on 1 January 2028'],
  ] as const
  for (const [at, words] of rows) assert.equal(whenWords(at, NOON, en), words)
  const said = rows.map(([at]) => whenWords(at, NOON, de))
  assert.deepEqual(said, [
    'jetzt',
    'in 8 Minuten',
    'in 15 Stunden',
    'morgen',
    'am Montag',
    'am 3. Januar',
    'am 1. Januar 2028',
  ])
})
