import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { renderSentence } from '../../../src/compiler/render/sentence.ts'
import { tagsOf } from '../../../src/compiler/graph/tags.ts'
import { readSentence } from '../../../src/compiler/vault/sentence.ts'
import { tinyVault } from '../tiny-vault.ts'

const { index } = tinyVault({
  'A.md': [
    '---\ntags: [Area/Net]\n---',
    '# On #topic',
    '> [!tip] See [[One]] #here',
    '> then [[Two]], ==with [[Three]]==.^[Or [[Four]].] And #area/net #area/DNS.',
    '',
    '- [/] do [[Five]]^[not now]',
  ].join('\n'),
  'B.md': '> [!quote] A title\n> Its words.\n\nMore ==words==^[and a note] #tagged.',
})
const noteOf = (path: string) => {
  const note = [...index.noteByPath.values()].find((candidate) => candidate.path === path)
  if (!note) throw new Error(`no ${path}`)
  return note
}

test('links stand in the order of the text, each with its sentence, in callouts, highlights and footnotes', () => {
  const { links, sentences } = noteOf('A.md').facts
  const said = links.map(({ written, sentence }, ordinal) => [
    written,
    toHtml(renderSentence(readSentence(sentences[sentence ?? -1] ?? '[]'), ordinal)),
  ])
  assert.deepEqual(said, [
    ['One', 'See <mark>One</mark> #here'],
    ['Two', 'then <mark>Two</mark>, with <span class="mention-link">Three</span>. And #area/net #area/DNS.'],
    ['Three', 'then <span class="mention-link">Two</span>, with <mark>Three</mark>. And #area/net #area/DNS.'],
    [
      'Four',
      'then <span class="mention-link">Two</span>, with <span class="mention-link">Three</span>. (Or <mark>Four</mark>.) And #area/net #area/DNS.',
    ],
    ['Five', 'do <mark>Five</mark>'],
  ])
})

test('tags of the text join those of the properties, and those above count, too', () => {
  const { tags, ownTags, outline } = noteOf('A.md').facts
  assert.deepEqual(ownTags, ['Area/Net'])
  assert.deepEqual(tags, ['Area/Net', 'topic', 'here', 'area/DNS'])
  assert.deepEqual(
    outline.map(({ text, id }) => [text, id]),
    [['On #topic', 'on-topic']],
  )
  const byTag = tagsOf([{ title: 'A', tags, cards: [] }])
  assert.deepEqual([...byTag.keys()], ['area', 'area/dns', 'area/net', 'here', 'topic'])
})

test('an excerpt reads well', () => {
  assert.equal(noteOf('B.md').facts.excerpt, 'A title · Its words. More words #tagged.')
})
