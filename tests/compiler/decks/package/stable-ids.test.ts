import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { mediaName } from '../../../../src/compiler/decks/media-files.ts'
import { ankiTags } from '../../../../src/compiler/decks/package/anki-tag.ts'
import { guidOf, isPastTime, openIds, pastId } from '../../../../src/compiler/decks/package/stable-ids.ts'

test('a guid is the same for ever', () => {
  assert.equal(guidOf('you.github.io/repo', '1726516929907'), 'eef8ef288c7fd9a9')
})

test('cards of one site, and one card of two sites, have guids of their own', () => {
  const names = fc.string({ unit: 'grapheme', maxLength: 8 }).map((name) => name.replaceAll('\n', ''))
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(names, names), { selector: (pair) => pair.join('\n') }), (pairs) => {
      assert.equal(new Set(pairs.map(([site, key]) => guidOf(site, key))).size, pairs.length)
    }),
  )
})

test('every id lies in the past, and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.integer({ min: 1e12, max: 1e12 + 5 })), (seeds, wanted) => {
      const next = openIds()
      const ids = [...wanted.map((id) => next('', id)), ...seeds.map((seed) => next(seed))]
      assert.equal(new Set(ids).size, ids.length)
      for (const seed of seeds) assert.ok(isPastTime(pastId(seed), Date.UTC(2020, 0)))
    }),
  )
})

test('only what can be a time of Anki’s past is one', () => {
  const now = Date.UTC(2026, 0)
  const times = ['1726516929907', '1999999999999', '5', '1.7e12', 'a1b2', '1726516929907-2'].map(Number)
  assert.deepEqual(
    times.map((time) => isPastTime(time, now)),
    [true, false, false, true, false, false],
  )
})

const NAMES: [path: string, name: string][] = [
  ['img/My Plan.PNG', 'my-plan-3f2a91c0.png'],
  ['größe 設定.svg', 'größe-設定-3f2a91c0.svg'],
  ['_private.png', 'private-3f2a91c0.png'],
  ['a.b/c.d.mp3', 'c-d-3f2a91c0.mp3'],
  ['con.png', 'con-3f2a91c0.png'],
  ['!?.png', 'untitled-3f2a91c0.png'],
]

for (const [path, name] of NAMES) {
  test(`${path} goes among Anki’s media as ${name}`, () => assert.equal(mediaName(path, '3f2a91c0aa'), name))
}

test('a name among the media is one that Anki would leave as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (written) => {
      const name = mediaName(written, '3f2a91c0aa')
      assert.doesNotMatch(name, /[[\]<>:"/?*^\\|\p{Cc}\u00a0]|^_|[. ]$/u)
      assert.equal(name, name.normalize('NFC'))
      assert.ok(Buffer.byteLength(name) <= 120, name)
    }),
  )
})

test('tags have no blanks, and parts as Anki writes them', () => {
  assert.deepEqual(ankiTags(['infra/aws', 'to do', 'a//b/', 'infra/aws', '"x"', '/']), [
    'infra::aws',
    'to_do',
    'a::b',
    '_x_',
  ])
})
