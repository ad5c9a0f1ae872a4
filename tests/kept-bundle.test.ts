import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openKeptBundle } from '../src/kept-bundle.ts'
import type { AstroPages } from '../src/kept-bundle.ts'

const SHEET: Styles[number] = { depth: 0, order: 1, sheet: { type: 'external', src: '_astro/Page.css' } }

test('scripts are taken up where nothing has changed, with the style sheets of the routes and the files of the site', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verso-kept-bundle-'))
  context.after(() => rmSync(root, { recursive: true, force: true }))
  const [memory, site] = [join(root, 'memory'), join(root, 'site')]
  const made = join(site, '.prerender')
  for (const folder of [memory, join(made, 'chunks'), join(site, '_astro')]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(made, 'prerender-entry.mjs'), 'entry')
  writeFileSync(join(made, 'chunks/a.mjs'), 'a')
  writeFileSync(join(site, '_astro/Page.css'), 'css')
  const kept = openKeptBundle(memory, site)
  assert.equal(kept.find('key'), undefined)
  kept.keep('key', routes([SHEET]), ['_astro/Page.css'])
  rmSync(site, { recursive: true })

  const found = kept.find('key')
  assert.ok(found)
  assert.equal(readFileSync(found.entry, 'utf8'), 'entry')
  assert.equal(readFileSync(join(found.entry, '../chunks/a.mjs'), 'utf8'), 'a')
  assert.deepEqual(found.files, ['_astro/Page.css'])
  assert.deepEqual([...found.routes.values()], [{ styles: [SHEET] }])
  found.restore()
  assert.equal(readFileSync(join(site, '_astro/Page.css'), 'utf8'), 'css')
  writeFileSync(join(site, '_astro/Page.css'), 'what is there stays')
  found.restore()
  assert.equal(readFileSync(join(site, '_astro/Page.css'), 'utf8'), 'what is there stays')

  assert.equal(kept.find('another key'), undefined)
  rmSync(join(memory, 'bundle/site/_astro'), { recursive: true })
  assert.equal(kept.find('key'), undefined)
  writeFileSync(join(memory, 'bundle.json'), '{"key":"key"')
  assert.equal(kept.find('key'), undefined)
  kept.forget()
  assert.equal(existsSync(join(memory, 'bundle')), false)
})

function routes(styles: readonly Styles[number][]): AstroPages {
  return new Map([['note', { styles: [...styles] }]])
}

type Styles = (AstroPages extends ReadonlyMap<string, infer Page extends { styles: unknown }> ? Page : never)['styles']
