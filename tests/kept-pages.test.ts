import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { openKeptPages } from '../src/kept-pages.ts'

test('a page is kept for the next build under its key, and forgotten where no build asks for it', (context) => {
  const folder = makeFolder(context)
  const first = openKeptPages(folder)
  first.write('a', 'key', bytes('A'))
  first.write('b', 'key', bytes('B'))
  first.end()

  const second = openKeptPages(folder)
  assert.equal(text(second.read('a', 'key')), 'A')
  assert.equal(second.read('b', 'another key'), undefined)
  assert.equal(second.read('c', 'key'), undefined)
  second.end()

  const third = openKeptPages(folder)
  assert.equal(third.read('b', 'key'), undefined)
  third.write('a', 'another key', bytes('A, said better'))
  third.end()
  const fourth = openKeptPages(folder)
  assert.equal(text(fourth.read('a', 'another key')), 'A, said better')
  fourth.end()
})

test('a build that breaks off leaves the pages of the one before', (context) => {
  const folder = makeFolder(context)
  const first = openKeptPages(folder)
  first.write('a', 'key', bytes('A'))
  first.end()
  const script = `import { openKeptPages } from '${new URL('../src/kept-pages.ts', import.meta.url).href}'
    openKeptPages(${JSON.stringify(folder)}).write('a', 'another key', new Uint8Array(100_000))
    process.exit(1)`
  assert.equal(spawnSync(process.execPath, ['--input-type=module', '-e', script]).status, 1)
  const next = openKeptPages(folder)
  assert.equal(text(next.read('a', 'key')), 'A')
  next.end()
})

test('a file that is damaged, or is to be made anew, counts as empty', (context) => {
  const folder = makeFolder(context)
  writeFileSync(join(folder, 'pages.sqlite'), 'this is no database')
  const damaged = openKeptPages(folder)
  damaged.write('a', 'key', bytes('A'))
  damaged.end()
  const anew = openKeptPages(folder, true)
  assert.equal(anew.read('a', 'key'), undefined)
  anew.end()
})

test('a file of another version counts as empty', (context) => {
  const folder = makeFolder(context)
  openKeptPages(folder).end()
  const database = new DatabaseSync(join(folder, 'pages.sqlite'))
  database.exec(`DROP TABLE pages; CREATE TABLE pages (address TEXT PRIMARY KEY, key TEXT, html BLOB);
    INSERT INTO pages VALUES ('a', 'key', 'A')`)
  database.close()
  const pages = openKeptPages(folder)
  assert.equal(pages.read('a', 'key'), undefined)
  pages.write('a', 'key', bytes('A'))
  assert.equal(text(pages.read('a', 'key')), 'A')
  pages.end()
})

function makeFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'verso-kept-pages-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const bytes = (html: string): Uint8Array => new TextEncoder().encode(html)

const text = (html: Uint8Array | undefined): string => new TextDecoder().decode(html)
