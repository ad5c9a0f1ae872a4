import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeTimes } from '../../../../src/compiler/decks/changes/change-times.ts'
import type { ChangeSources, ChangingCard } from '../../../../src/compiler/decks/changes/change-times.ts'
import { pieceOf } from '../../../../src/compiler/decks/changes/piece.ts'
import { toVaultPath } from '../../../../src/compiler/vault/path.ts'
import type { FileHistory } from '../../../../src/compiler/vault/git-history.ts'

const A = toVaultPath('A.md')
const PICTURE = toVaultPath('p.png')
const NOW = Date.UTC(2026, 0) / 1000
const MADE = 1_726_516_929

const card = (text: string, more: Partial<ChangingCard> = {}): ChangingCard => ({
  key: '1726516929907',
  path: A,
  texts: [{ path: A, piece: pieceOf([text], 0, 1) }],
  files: [],
  besides: ['/a/'],
  ...more,
})

const sources = (more: Partial<ChangeSources> = {}): ChangeSources => ({
  history: undefined,
  readVersions: async (blobs) => Promise.resolve(new Map(blobs.map((blob) => [blob, blob]))),
  touchedAt: async () => Promise.resolve(NOW - 10),
  remembered: new Map(),
  now: NOW,
  ...more,
})

/** @param versions texts, the newest first, an hour apart */
const history = (versions: string[], more: Partial<FileHistory> = {}, changed: string[] = []) => ({
  files: new Map([
    [A, { versions: versions.map((blob, at) => ({ blob, at: NOW - 3600 * (at + 1) })), isCutOff: false, ...more }],
    [PICTURE, { versions: [{ blob: 'p', at: NOW - 60 }], isCutOff: false }],
  ]),
  changed: new Set(changed.map(toVaultPath)),
})

async function timeOf(changing: ChangingCard, from: ChangeSources): Promise<number | undefined> {
  return (await changeTimes([changing], from)).times.get(changing.key)
}

test('git says when a card changed', async () => {
  assert.equal(await timeOf(card('new'), sources({ history: history(['new', 'new', 'old']) })), NOW - 7200)
})

test('a picture that changed later counts, and so does another name of the file', async () => {
  const both = history(['new', 'new', 'old'], { renamed: 0 })
  assert.equal(await timeOf(card('new', { files: [PICTURE] }), sources({ history: both })), NOW - 60)
  assert.equal(await timeOf(card('new'), sources({ history: both })), NOW - 3600)
})

test('what is not committed changed when its file did, and keeps that time', async () => {
  const from = sources({ history: history(['old'], {}, ['A.md']) })
  const { times, learned } = await changeTimes([card('new')], from)
  assert.equal(times.get('1726516929907'), NOW - 10)
  const later = { ...from, remembered: learned, touchedAt: async () => Promise.resolve(NOW) }
  assert.equal(await timeOf(card('new'), later), NOW - 10)
})

test('a neighbour that is not committed does not move a card', async () => {
  const from = sources({ history: history(['mine\n# other'], {}, ['A.md']) })
  assert.equal(await timeOf(card('mine'), from), NOW - 3600)
})

test('where nothing is known, a card is as old as its id', async () => {
  const shallow = sources({ history: history(['x'], { isCutOff: true }) })
  for (const from of [sources(), shallow]) assert.equal(await timeOf(card('x'), from), MADE)
  assert.equal(await timeOf(card('x', { key: 'a1b2' }), sources()), Date.UTC(2020, 0) / 1000)
})

test('without git a card changes when it differs from what is remembered', async () => {
  const { learned } = await changeTimes([card('x'), card('y', { key: '2' })], sources())
  const from = sources({ remembered: learned })
  assert.equal(await timeOf(card('x'), from), MADE)
  assert.equal(await timeOf(card('z'), from), NOW - 10)
  assert.equal(await timeOf(card('y', { key: '2' }), from), Date.UTC(2020, 0) / 1000)
})

test('a file that looks older than the last change still makes a new one', async () => {
  const { learned } = await changeTimes([card('x')], sources())
  const from = sources({ remembered: learned, touchedAt: async () => Promise.resolve(5) })
  assert.equal(await timeOf(card('z'), from), MADE + 1)
})

test('a clock that runs ahead makes no time of the future', async () => {
  const { learned } = await changeTimes([card('x')], sources())
  const ahead = sources({ remembered: learned, touchedAt: async () => Promise.resolve(NOW + 99_999) })
  assert.equal(await timeOf(card('z'), ahead), NOW)
  assert.equal(await timeOf(card('x', { key: '1999999999999' }), sources()), Date.UTC(2020, 0) / 1000)
})

test('what git has said once is remembered until the file is committed anew', async () => {
  let reads = 0
  const counting = async (blobs: readonly string[]) => {
    reads += blobs.length
    return Promise.resolve(new Map(blobs.map((blob) => [blob, blob])))
  }
  const from = sources({ history: history(['x', 'x', 'w']), readVersions: counting })
  const { learned } = await changeTimes([card('x')], from)
  const before = reads
  assert.equal(await timeOf(card('x'), { ...from, remembered: learned }), NOW - 7200)
  assert.equal(reads, before)
  const more = history(['x\n# more', 'x', 'x', 'w'])
  await timeOf(card('x'), { ...from, history: more, remembered: learned })
  assert.ok(reads > before)
})
