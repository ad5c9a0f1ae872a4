import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseStrings } from '../../../src/compiler/strings/choose-strings.ts'
import { de } from '../../../src/compiler/strings/de.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { fill, fillCount } from '../../../src/compiler/strings/fill.ts'

test('a language is found by its first part, and English stands in for one that is not spoken', () => {
  for (const [languages, chosen] of [
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['DE'], 'de'],
    [['ja', 'de'], 'de'],
    [[undefined, 'de'], 'de'],
    [['ja'], 'en'],
    [['constructor'], 'en'],
    [[], 'en'],
  ] as const) {
    assert.equal(chooseStrings(...languages).language, chosen, languages.join())
  }
})

test('numbers are said as the language writes them', () => {
  const forms = { one: '{count} note', other: '{count} notes' }
  assert.equal(fillCount(forms, 1, 'en'), '1 note')
  assert.equal(fillCount(forms, 1249, 'en'), '1,249 notes')
  assert.equal(fillCount(forms, 0, 'en'), '0 notes')
  assert.equal(fillCount(de.counts.notes, 12490, 'de'), '12.490 Notizen')
})

test('small numbers, for which no rules are asked, are said as the rules say them', () => {
  const forms = { one: 'one {count}', other: 'other {count}' }
  for (const language of ['en', 'de']) {
    const [rules, format] = [new Intl.PluralRules(language), new Intl.NumberFormat(language)]
    for (let count = 0; count < 1200; count++)
      assert.equal(fillCount(forms, count, language), `${rules.select(count)} ${format.format(count)}`)
  }
})

test('what is given is filled in, and nothing else', () => {
  assert.equal(fill('{from} to {to} of {all}', { from: 1, to: '{all}' }), '1 to {all} of {all}')
})

test('every language fills in the same names as English', () => {
  assert.deepEqual(placesOf(de), placesOf(en))
})

/** The names that are filled in, by where they stand in the table. */
function placesOf(strings: object, above = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(strings).flatMap(([name, value]: [string, unknown]) => {
      const place = `${above}.${name}`
      if (typeof value === 'object' && value !== null) return Object.entries(placesOf(value, place))
      // One thing need not be counted in words: "a note".
      if (name === 'one') return []
      return [[place, [...String(value).matchAll(/\{\w+\}/g)].map(String).sort().join()]]
    }),
  )
}
