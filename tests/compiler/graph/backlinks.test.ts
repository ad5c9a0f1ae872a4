import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfReference, collectBacklinks, countSources } from '../../../src/compiler/graph/backlinks.ts'
import { mentionCounts } from '../../../src/compiler/graph/mention-counts.ts'
import { renderBacklinks } from '../../../src/compiler/render/backlinks.ts'
import type { RenderedBacklinks } from '../../../src/compiler/render/rendered-note.ts'
import { en } from '../../../src/compiler/strings/en.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

const PORT = '# Ranges\n\n# Private\n'

test('links, Markdown links and embeds count, from wherever they stand', () => {
  assert.deepEqual(
    referencesTo('Port.md', {
      'Port.md': PORT,
      'A.md':
        '# See\n\nA [[Port]] and a [word](Port.md).\n\n- ![[Port#Private]]\n\n> [[Port#Ranges|r]]\n\n| [[port]] |\n| --- |\n\nNote[^1].\n\n[^1]: [[Port]]\n',
    }),
    [
      'mention from A.md#M',
      'embed of private from A.md#M-2',
      'mention of ranges from A.md#M-3',
      'mention from A.md#M-4',
      'mention from A.md#M-5',
    ],
  )
})

test('of several links in one sentence to one place the first counts', () => {
  const text = '[[Port]], [[port|again]], [[Port#Private]]. Then [[Port]].\n[[Port]]'
  assert.deepEqual(referencesTo('Port.md', { 'Port.md': PORT, 'A.md': text }), [
    'mention from A.md#M',
    'mention of private from A.md#M-2',
    'mention from A.md#M-3',
    'mention from A.md#M-4',
  ])
})

test('links in an embedded copy do not count again', () => {
  const files = { 'Port.md': PORT, 'A.md': '[[Port]]', 'B.md': '![[A]]', 'C.md': '![[B]]' }
  assert.deepEqual(referencesTo('Port.md', files), ['mention from A.md#M'])
  assert.deepEqual(referencesTo('A.md', files), ['embed from B.md#M'])
})

test('what stands in a card is told apart', () => {
  const text = '[[Port]]\n\nSTART\nBasic\n[[Port]]?\nBack: ![[Port#Private]]\n<!--ID: 5-->\nEND'
  assert.deepEqual(referencesTo('Port.md', { 'Port.md': PORT, 'A.md': text }), [
    'mention from A.md#M',
    'card from A.md#card-5-M',
    'card of private from A.md#card-5',
  ])
})

test('links to the note itself, in code, and to nothing count nowhere', () => {
  const files = {
    'Port.md': '[[Port]] [[#Ranges]] ![[Port#Ranges]]',
    'A.md': '`[[Port]]` [[Nowhere]] [x](https://example.com/Port)',
  }
  assert.deepEqual(referencesTo('Port.md', files), [])
  assert.equal(collectBacklinks(tinyVault(files).index).size, 0)
})

test('a link to a missing heading is one to the note', () => {
  assert.deepEqual(referencesTo('Port.md', { 'Port.md': PORT, 'A.md': '[[Port#Nowhere]]' }), ['mention from A.md#M'])
})

test('a link in a property is a mention, which leads to its row and names it', () => {
  const files = {
    'Port.md': PORT,
    'A.md': '---\ntags: [a]\nup: "[[Port#Private|gate]]"\nall: ["[[Host]]", "see [[Port]], p. 7"]\n---\nText [[Port]].',
  }
  assert.deepEqual(referencesTo('Port.md', files), [
    'mention from A.md#M',
    'mention of private from A.md#Property-2',
    'mention from A.md#Property-3',
  ])
  assert.deepEqual(
    backlinksOf('Port.md', files).groups.map(({ mentions }) => mentions.map(({ html }) => html)),
    [
      ['Text <mark>Port</mark>.', '<span class="mention-property">all:</span> see <mark>Port</mark>, p. 7'],
      ['<span class="mention-property">up:</span> <mark>gate</mark>'],
    ],
  )
})

test('sources are counted once each', () => {
  const { index } = tinyVault({ 'Port.md': '', 'A.md': '[[Port]]\n[[Port]]\n![[Port]]', 'B.md': '[[Port]]' })
  assert.equal(countSources(collectBacklinks(index).get(toVaultPath('Port.md')) ?? []), 2)
})

test('a mention shows its sentence, with its own link marked and the others as words', () => {
  const { groups, total } = backlinksOf('Port.md', {
    'Port.md': PORT,
    'A.md': '# See `it`\n\nBefore. A *[[Port|gate]]* on [[Host]], see [x](https://example.com) & <b>y</b>. After.\n',
  })
  assert.equal(total, 1)
  assert.deepEqual(groups, [
    {
      section: null,
      mentions: [
        {
          title: 'A',
          address: '/a/#M-1JuH',
          heading: 'See it',
          html: 'A <em><mark>gate</mark></em> on <span class="mention-link">Host</span>, see <span class="mention-link">x</span> &#x26; y.',
        },
      ],
    },
  ])
})

test('mentions are grouped by the section they mean, the whole note first', () => {
  const { groups } = backlinksOf('Port.md', {
    'Port.md': PORT,
    'A.md': '[[Port#Private]]\n[[Port]]\n[[Port#Ranges]]',
    'B.md': '[[Port#Private]]',
  })
  assert.deepEqual(
    groups.map(({ section, mentions }) => [section?.text ?? null, mentions.map(({ title }) => title)]),
    [
      [null, ['A']],
      ['Ranges', ['A']],
      ['Private', ['A', 'B']],
    ],
  )
})

test('an embed stands once for each note, a card once for each card', () => {
  const card = 'START\nBasic\n[[Port]]\nBack: [[Port]]\nEND\n'
  const { embeds, cards, total } = backlinksOf('Port.md', {
    'Port.md': PORT,
    'A.md': `![[Port]]\n\n![[Port#Private]]\n\n${card}\n${card}`,
  })
  assert.equal(total, 0)
  assert.equal(embeds.length, 1)
  assert.equal(cards.length, 2)
})

test('fifty mentions stand on the page, the rest on pages after it', () => {
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`n${at}.md`, `Says ${at}: [[Port]] and ![[Port]]`]),
  )
  const { index } = tinyVault({ ...files, 'Port.md': '' })
  const note = index.noteByPath.get(toVaultPath('Port.md'))
  assert.ok(note)
  const { backlinks, rest } = renderBacklinks(note, collectBacklinks(index).get(note.path) ?? [], index, NOTHING_AROUND)
  assert.equal(backlinks.total, 60)
  assert.equal(backlinks.groups.flatMap(({ mentions }) => mentions).length, 50)
  assert.equal(backlinks.embeds.length, 50)
  assert.equal(backlinks.embedTotal, 60)
  assert.equal(mentionCounts(backlinks, en), 'mentioned in 60 places · 60 embed it')
  assert.equal(backlinks.more, 20)
  assert.equal(rest.length, 20)
})

const NOTHING_AROUND = { unlinked: [], outgoing: { links: [], more: 0 } }

test('of many cards fifty stand on the page, and all are counted', () => {
  const card = (at: number): string => `START\nBasic\nWhat is ${at} of [[Port]]?\nBack: x\nEND\n`
  const { cards, cardTotal } = backlinksOf('Port.md', {
    'Port.md': '',
    'A.md': Array.from({ length: 60 }, (_, at) => card(at)).join('\n'),
  })
  assert.deepEqual([cards.length, cardTotal], [50, 60])
})

function referencesTo(path: string, files: Record<string, string>): string[] {
  const { index } = tinyVault(files)
  return (collectBacklinks(index).get(toVaultPath(path)) ?? []).map((reference) => {
    const source = index.noteByPath.get(reference.from)
    assert.ok(source)
    const address = addressOfReference(reference, source)
    assert.ok(address.startsWith(source.address))
    const of = reference.section === undefined ? '' : ` of ${reference.section}`
    // What an id is made of is no matter here.
    return `${reference.kind}${of} from ${source.path}${address.slice(source.address.length).replace(/M-[\w-]{4}/, 'M')}`
  })
}

function backlinksOf(path: string, files: Record<string, string>): RenderedBacklinks {
  const { index } = tinyVault(files)
  const note = index.noteByPath.get(toVaultPath(path))
  assert.ok(note)
  return renderBacklinks(note, collectBacklinks(index).get(note.path) ?? [], index, NOTHING_AROUND).backlinks
}
