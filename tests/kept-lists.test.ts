import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openKeptLists } from '../src/kept-lists.ts'

test('lists of pages that the site has lost come back, and those that it has stay', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verso-kept-lists-'))
  context.after(() => rmSync(root, { recursive: true, force: true }))
  const [site, memory] = [join(root, 'site'), join(root, 'memory')]
  for (const folder of [site, memory]) mkdirSync(folder)
  const lists = openKeptLists(site, memory)
  assert.deepEqual(lists.restore(), [])
  for (const name of ['sitemap-index.xml', 'sitemap-0.xml', 'feed.xml']) writeFileSync(join(site, name), name)
  lists.keep()
  rmSync(join(site, 'sitemap-0.xml'))
  rmSync(join(site, 'feed.xml'))
  writeFileSync(join(site, 'sitemap-index.xml'), 'as it stands')
  assert.deepEqual(lists.restore().sort(), ['sitemap-0.xml', 'sitemap-index.xml'])
  assert.deepEqual(readdirSync(site).sort(), ['sitemap-0.xml', 'sitemap-index.xml'])
  assert.equal(readFileSync(join(site, 'sitemap-index.xml'), 'utf8'), 'as it stands')
  rmSync(join(site, 'sitemap-index.xml'))
  rmSync(join(site, 'sitemap-0.xml'))
  lists.keep()
  assert.deepEqual(lists.restore(), [])
})
