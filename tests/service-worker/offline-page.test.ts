import assert from 'node:assert/strict'
import { test } from 'node:test'
import { de } from '../../src/compiler/strings/de.ts'
import { offlinePage } from '../../src/service-worker/offline-page.ts'

test('the page for want of a network speaks the language of the site, and leads to what may be there', () => {
  const page = offlinePage('https://you.example/repo/', de)
  assert.match(page, /<html lang="de">/)
  assert.match(page, /<a href="https:\/\/you\.example\/repo\/">Die erste Seite<\/a>/)
  assert.match(page, /<a href="https:\/\/you\.example\/repo\/cards\/~review\/">die Wiederholung<\/a>/)
  assert.doesNotMatch(page, /\{/)
})
