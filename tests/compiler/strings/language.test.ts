import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { directionOf, readLanguage, suggestLanguage } from '../../../src/compiler/strings/language.ts'

test('a tag is read, whatever its capitals, and a name is none', () => {
  const rows = [
    ['de', 'de', 'de'],
    [' DE-at ', 'de-AT', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW', 'zh-Hant-TW'],
    ['yue', 'yue', 'yue'],
    ['English', undefined, 'en'],
    ['Deutsch', undefined, 'de'],
    ['日本語', undefined, 'ja'],
    ['de_DE', undefined, 'de-DE'],
    ['jp', undefined, 'ja'],
    ['xx', undefined, undefined],
    ['', undefined, undefined],
    ['elvish', undefined, undefined],
  ] as const
  for (const [written, read, suggested] of rows) {
    assert.equal(readLanguage(written), read, written)
    assert.equal(suggestLanguage(written), suggested, written)
  }
})

test('a language is written in the direction of its script', () => {
  for (const tag of ['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'dv', 'ckb', 'az-Arab', 'pa-PK'])
    assert.equal(directionOf(tag), 'rtl', tag)
  for (const tag of ['en', 'de', 'ja', 'ru', 'az', 'ar-Latn', 'ku']) assert.equal(directionOf(tag), 'ltr', tag)
})

test('whatever is written, it is read or refused; what is read is read the same again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8}){0,3}$/)), (written) => {
      const tag = readLanguage(written)
      if (tag === undefined) return
      assert.equal(readLanguage(tag), tag)
      assert.match(directionOf(tag), /^(?:ltr|rtl)$/)
    }),
  )
})
