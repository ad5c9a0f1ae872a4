import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderDrift } from '../../../src/compiler/render/drift.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { tinyVault } from '../tiny-vault.ts'

const NOTE = '## Ports & more\n- the first 1024 ports belong to the `<system>`\n- a client takes any port above them\n'
const CARD = `START\nBasic\nWhich ports?\nBack:\n${NOTE.replace('1024', '1000')}<!--ID: 5-->\nEND\n`

test('a finding names both places, what differs, and what to embed', () => {
  const { drift, index } = tinyVault({ 'Net/Note.md': NOTE, 'Card.md': CARD })
  assert.deepEqual(renderDrift(drift(), index, en), {
    facts: '1 difference in 1 card',
    findings: [
      {
        what: 'the card says otherwise than the note',
        html:
          'the first <del><span class="out-of-sight">the card: </span>1000</del>' +
          '<ins><span class="out-of-sight">the note: </span>1024</ins> ports belong to the `&#x3C;system>`',
        note: { name: 'Note › Ports & more', address: '/net/note/#ports-more', place: 'Net/Note.md:2' },
        cards: [{ name: 'Which ports?', address: '/card/#card-5', place: 'Card.md:6' }],
        more: 0,
        fix: '<code-block><pre><code>![[Note#Ports &#x26; more]]</code></pre></code-block>',
      },
    ],
  })
})

test('of many cards that say alike the first five are named', () => {
  const { drift, index } = tinyVault({ 'Note.md': NOTE, 'Card.md': CARD.repeat(7) })
  const [finding] = renderDrift(drift(), index, en).findings
  assert.deepEqual([finding?.cards.length, finding?.more], [5, 2])
})

test('that a note says more is told apart from drift', () => {
  const card = CARD.replace(/- a client.*\n/, '')
  const { drift, index } = tinyVault({ 'Note.md': NOTE, 'Card.md': card })
  assert.equal(
    renderDrift(drift(), index, en).facts,
    '1 difference in 1 card · 1 place where the note says more than the card',
  )
  assert.equal(renderDrift([], index, en).facts, 'none')
})
