import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const ISLANDS = join(import.meta.dirname, '../../src/islands')
const table = readFileSync(join(ISLANDS, 'islands.ts'), 'utf8')
const loaded = new Map(
  [...table.matchAll(/'([\w-]+)': \(\) => import\('\.\/(.+)'\)/g)].map(([, name, file]) => [name, file]),
)

/** What defines them is asked for where they stand: by the page that is theirs, by the tree at once, by the dialog when it opens. */
const BY_OTHERS = ['folder-tree', 'near-notes', 'random-note', 'search-panel']

test('every element is loaded from the file that defines it', () => {
  const defined = globSync('**/*.ts', { cwd: ISLANDS }).flatMap((file) =>
    [...readFileSync(join(ISLANDS, file), 'utf8').matchAll(/customElements\.define\('([\w-]+)'/g)].map(
      ([, name]): [string | undefined, string] => [name, file.replaceAll('\\', '/')],
    ),
  )
  const expected = defined.filter(([name = '']) => !BY_OTHERS.includes(name))
  assert.deepEqual(loaded, new Map(expected.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))
  assert.equal(defined.length, expected.length + BY_OTHERS.length)
})
