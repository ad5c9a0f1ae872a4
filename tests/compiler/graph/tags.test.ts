import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../../../src/compiler/strings/en.ts'
import { tagList, tagsList } from '../../../src/compiler/graph/tag-entries.ts'
import { tagAddress, tagsOf } from '../../../src/compiler/graph/tags.ts'

const CARD = { key: '5', tags: ['area/DNS'], question: 'What?' }
const NOTES = [
  { title: 'Zebra', tags: ['area/Network'], cards: [], address: '/z/', excerpt: '' },
  { title: 'Ape', tags: ['AREA/network', 'area', 'C++'], cards: [CARD], address: '/a/', excerpt: '' },
]
const tagBySlug = tagsOf(NOTES)

test('nested tags count under those above, once for each note and card', () => {
  const counts = [...tagBySlug].map(([slug, { name, notes, cards }]) => [
    slug,
    name,
    notes.map(({ title }) => title),
    cards.length,
  ])
  assert.deepEqual(counts, [
    ['area', 'area', ['Ape', 'Zebra'], 1],
    ['area/dns', 'area/DNS', [], 1],
    ['area/network', 'area/Network', ['Ape', 'Zebra'], 0],
    ['c', 'C++', ['Ape'], 0],
  ])
})

test('a tag has an address of its own', () => {
  assert.equal(tagAddress('area/Network'), '/tags/area/network/')
  assert.equal(tagBySlug.get('area/network')?.address, '/tags/area/network/')
})

test('all tags are listed, nested ones moved in', () => {
  const { entries, facts } = tagsList(tagBySlug, en)
  assert.equal(facts, '4 tags')
  assert.deepEqual(
    entries.map(({ title, depth, detail }) => [title, depth, detail]),
    [
      ['#area', 0, '2 notes · 1 card'],
      ['#area/DNS', 1, '1 card'],
      ['#area/Network', 1, '2 notes'],
      ['#C++', 0, '1 note'],
    ],
  )
})

test('a tag lists what is nested in it, its notes and its cards', () => {
  const tag = tagBySlug.get('area')
  assert.ok(tag)
  assert.deepEqual(
    tagList(tag, en).entries.map(({ title, address, group }) => [group, title, address]),
    [
      ['Nested tags', '#area/DNS', '/tags/area/dns/'],
      ['Nested tags', '#area/Network', '/tags/area/network/'],
      ['Notes', 'Ape', '/a/'],
      ['Notes', 'Zebra', '/z/'],
      ['Cards', 'What?', '/a/#card-5'],
    ],
  )
})
