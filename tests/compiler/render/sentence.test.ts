import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { renderSentence } from '../../../src/compiler/render/sentence.ts'
import { readSentence } from '../../../src/compiler/vault/sentence.ts'
import { tinyVault } from '../tiny-vault.ts'

const SENTENCES: [written: string, shown: string][] = [
  ['Open [[Port]] ![[menu.svg#icon]].', 'Open <mark>Port</mark>.'],
  ['Open [[Port]] ![[menu.svg]] or ![a](send.svg) go.', 'Open <mark>Port</mark> or go.'],
  ['**The ![[menu.svg]]** of [[Port]]', '<strong>The</strong> of <mark>Port</mark>'],
  ['A ![[menu.svg]]**b** [[Port]]', 'A <strong>b</strong> <mark>Port</mark>'],
  ['![[Port]]', '<mark>Port</mark>'],
  ['![[Port#On the wall|wide]]', '<mark>Port › On the wall</mark>'],
  ['![[Port#^stone]]', '<mark>Port</mark>'],
]

for (const [written, shown] of SENTENCES) {
  test(`“${written}” is said in words`, () => {
    const { index } = tinyVault({ 'A.md': written, 'Port.md': '# On the wall\n\nA stone. ^stone' })
    const note = [...index.noteByPath.values()].find(({ path }) => path === 'A.md')
    const links = note?.facts.links ?? []
    const asked = links.findIndex(({ written }) => written.startsWith('Port'))
    assert.equal(
      toHtml(renderSentence(readSentence(note?.facts.sentences[links[asked]?.sentence ?? -1] ?? '[]'), asked)),
      shown,
    )
  })
}
