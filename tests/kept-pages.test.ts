import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepPages } from '../src/kept-pages.ts'

test('pages are kept from build to build, and none of them after one that broke off', (context) => {
  const folder = join(mkdtempSync(join(tmpdir(), 'verso-kept-pages-')), '.verso')
  context.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  const build = (): void => {
    mkdirSync(join(folder, 'dist/a'), { recursive: true })
    writeFileSync(join(folder, 'dist/a/index.html'), '')
    writeFileSync(join(folder, 'incremental-build.json'), '{}')
  }
  const kept = (): boolean[] =>
    ['dist/a/index.html', 'incremental-build.json'].map((file) => existsSync(join(folder, file)))

  keepPages(folder).begin()
  build()
  keepPages(folder).end()
  keepPages(folder).begin()
  assert.deepEqual(kept(), [true, true])
  build()
  keepPages(folder).begin()
  assert.deepEqual(kept(), [false, false])
})
