import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSiteOptions } from '../src/site-options.ts'

test('the language of a site is a tag, written as tags are', () => {
  assert.equal(readSiteOptions({}).language, 'en')
  assert.equal(readSiteOptions({ language: 'DE-at' }).language, 'de-AT')
})

test('a setting that names no language says what is meant', () => {
  assert.throws(
    () => readSiteOptions({ language: 'German' }),
    /language: “German” is no language; write a tag such as de or pt-BR; did you mean de\?/,
  )
})
