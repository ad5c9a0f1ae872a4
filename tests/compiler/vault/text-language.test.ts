import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from '../../../src/compiler/graph/find-problems.ts'
import { sayProblem } from '../../../src/compiler/problems/problem.ts'
import { directionNamedIn, languageOf, textLanguageOf } from '../../../src/compiler/vault/text-language.ts'
import { tinyVault } from '../tiny-vault.ts'

test('a note is in the language that it names, else in that of the site', () => {
  assert.deepEqual(textLanguageOf({ lang: 'DE' }, 'en'), { lang: 'de', dir: 'ltr' })
  assert.deepEqual(textLanguageOf({ Lang: 'ar' }, 'en'), { lang: 'ar', dir: 'rtl' })
  assert.deepEqual(textLanguageOf({}, 'he'), { lang: 'he', dir: 'rtl' })
  assert.deepEqual(textLanguageOf({ dir: 'rtl' }, 'en'), { lang: 'en', dir: 'rtl' })
  assert.deepEqual(textLanguageOf({ lang: 'ar', dir: 'ltr' }, 'en'), { lang: 'ar', dir: 'ltr' })
  assert.deepEqual(textLanguageOf({ lang: 'English', dir: 'left' }, 'de'), { lang: 'de', dir: 'ltr' })
})

test('only `lang` names it, and only by a tag', () => {
  for (const properties of [{ language: 'de' }, { lang: 'Deutsch' }, { lang: 3 }, { lang: ['de'] }, { lang: null }])
    assert.equal(languageOf(properties), undefined)
  assert.equal(directionNamedIn({ dir: 'up' }), undefined)
})

test('what is no language or no direction is told, with its place and what was meant', () => {
  const { index } = tinyVault({
    'a.md': '---\ntitle: A\nlang: English\ndir: left\n---\nText\n',
    'b.md': '---\nlang: de-AT\ndir: rtl\n---\nText\n',
  })
  assert.deepEqual(findProblems(index).map(sayProblem), [
    'a.md:3:7  “English” is no language; write a tag such as de or pt-BR; the note counts as one in the language of the site; did you mean “en”?',
    'a.md:4:6  “left” is no direction of a text; write ltr or rtl, or leave it to lang',
  ])
})
