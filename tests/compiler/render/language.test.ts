import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tinyVault } from '../tiny-vault.ts'

const CARD = 'START\nBasic\nQ\nBack: A\nEND\n'

test('a page speaks the language of its note, and so does what it embeds', () => {
  const { render } = tinyVault({
    'de.md': `---\nlang: de\nwann: 2024-09-16\n---\n[[Nirgends]] ![[fehlt.png]]\n\n![[en]]\n\n- [ ] offen\n\nText[^1]\n\n[^1]: Note\n\n${CARD}`,
    'en.md': 'English [[Nowhere]]\n',
  })
  const { html, properties } = render('de.md')
  for (const said of [
    'title="Noch nicht geschrieben"',
    'Hier steht noch nichts: <span',
    'aus <a class="markdown-embed-link" href="/en/">en</a>',
    'aria-label="Offen"',
    '>Fußnoten</h2>',
    'aria-label="Zurück zur Stelle 1"',
    '<span class="card-turn">Umdrehen</span>',
    'data-label="Stapel"',
  ])
    assert.ok(html.includes(said), `${said} in ${html}`)
  assert.doesNotMatch(html, /Not written|Nothing|from |Turn over|Footnotes/)
  assert.match(properties.html, /16\. Sept\. 2024/)
  assert.match(render('en.md').html, /title="Not written yet"/)
})

test('a note that names no language is in that of the site', () => {
  assert.match(tinyVault({ 'a.md': '[[Nowhere]]' }, 'de').render('a.md').html, /Noch nicht geschrieben/)
  assert.match(tinyVault({ 'a.md': '[[Nowhere]]' }, 'ja').render('a.md').html, /Not written yet/)
  assert.match(tinyVault({ 'a.md': '---\nlang: en\n---\n[[Nowhere]]' }, 'de').render('a.md').html, /Not written yet/)
  assert.match(
    tinyVault({ 'a.md': '---\nlang: fr\n---\n[[Nowhere]]' }, 'de').render('a.md').html,
    /Noch nicht geschrieben/,
  )
})

test('what is embedded names its language where that is another', () => {
  const { render } = tinyVault({
    'de.md': '---\nlang: de\n---\n![[ar]] ![[en]] ![[auch]]',
    'ar.md': '---\nlang: ar\n---\nمنفذ',
    'auch.md': '---\nlang: de\n---\nAuch',
    'en.md': 'English ![[de#Nichts]]',
  })
  const contents = [...render('de.md').html.matchAll(/markdown-embed-content"([^>]*)>/g)].map(
    ([, attributes]) => attributes,
  )
  assert.deepEqual(contents, [' lang="ar" dir="rtl"', ' lang="en"', ''])
})

test('a card names its language, since it is shown among others', () => {
  const { render } = tinyVault({ 'he.md': `---\nlang: he\n---\n${CARD}`, 'en.md': CARD })
  assert.match(render('he.md').cards[0]?.html ?? '', /<section class="card"[^>]* lang="he" dir="rtl">/)
  assert.doesNotMatch(render('en.md').cards[0]?.html ?? '', / lang=/)
})
