import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { assignAddresses } from '../../../src/compiler/links/addresses.ts'
import { headingKey } from '../../../src/compiler/links/anchors.ts'
import { foldName } from '../../../src/compiler/links/names.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { dialect } from '../dialect.ts'
import { tinyVault } from '../tiny-vault.ts'

test('a heading’s key is its own key', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), dialect), (heading) =>
      assert.equal(headingKey(headingKey(heading)), headingKey(heading)),
    ),
    { numRuns: 1000 },
  )
})

const segment = fc.constantFrom(
  'A',
  'a',
  'B',
  'A+',
  'a b',
  'a-b',
  'AWS',
  'index',
  'README',
  'Home',
  'tags',
  'Cards',
  '404',
  '🧪',
  '!',
  'é',
  '_',
)
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `${segments.join('/')}.md`)
const permalink = fc.option(
  fc.oneof(
    path.map((written) => written.slice(0, -3)),
    fc.constantFrom('/', '', 'tags/x', 'index'),
  ),
  { nil: undefined },
)

test('every note and folder has an address of its own, whatever they are called', () => {
  const note = fc.record({ path, permalink })
  fc.assert(
    fc.property(fc.uniqueArray(note, { maxLength: 14, selector: ({ path }) => path }), (notes) => {
      const { noteAddress, folderAddress, folderNotes } = assignAddresses(
        notes.map(({ path, permalink }) => ({
          path: toVaultPath(path),
          properties: permalink === undefined ? {} : { permalink },
        })),
      )
      assert.equal(noteAddress.size, notes.length)
      assert.equal(new Set(noteAddress.values()).size, notes.length)
      assert.equal(new Set(folderAddress.values()).size, folderAddress.size)
      for (const [path, address] of noteAddress) {
        assert.match(address, /^\/(?:[^/]+\/)*$/)
        assert.doesNotMatch(address, /^\/(?:tags|cards|folders|search|404)\//)
        assert.equal([...folderAddress.values()].includes(address), folderNotes.has(path), address)
      }
    }),
    { numRuns: 500 },
  )
})

test('addresses do not depend on the order in which notes are read', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { maxLength: 8 }), (paths) => {
      const given = (list: readonly string[]) =>
        [...assignAddresses(list.map((each) => ({ path: toVaultPath(each), properties: {} }))).noteAddress].sort()
      assert.deepEqual(given(paths), given(paths.toReversed()))
    }),
    { numRuns: 300 },
  )
})

test('every note resolves by its own whole path, with and without ending', () => {
  const named = fc.uniqueArray(path, { minLength: 1, maxLength: 10, selector: foldName })
  fc.assert(
    fc.property(named, (paths) => {
      const { index } = tinyVault(Object.fromEntries(paths.map((each) => [each, ''])))
      const from = toVaultPath(paths[0] ?? '')
      for (const each of paths) {
        for (const written of [each, each.slice(0, -3), `/${each}`, each.toUpperCase(), each.normalize('NFD')]) {
          const resolution = index.resolve(from, written)
          assert.ok(
            resolution.kind === 'note' && resolution.path === each,
            `${written} is ${JSON.stringify(resolution)}`,
          )
        }
      }
    }),
    { numRuns: 200 },
  )
})
