import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { hashCode } from '../src/code-key.ts'

test('the key of the code changes with what a page is made with, and with nothing else', (context) => {
  const root = mkdtempSync(join(tmpdir(), 'verso-code-key-'))
  context.after(() => rmSync(root, { recursive: true, force: true }))
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  for (const file of ['astro.config.mjs', 'src/pages/a.astro', 'public/favicon.svg', 'node_modules/.package-lock.json'])
    write(file, file)
  const first = hashCode(root, { title: 'Vault' })
  utimesSync(join(root, 'src/pages/a.astro'), new Date(0), new Date(0))
  write('README.md', 'What it is')
  write('content/Note.md', 'A note')
  assert.equal(hashCode(root, { title: 'Vault' }), first)

  assert.notEqual(hashCode(root, { title: 'Another vault' }), first)
  for (const file of [
    'astro.config.mjs',
    'src/pages/a.astro',
    'src/b.ts',
    'public/favicon.svg',
    'node_modules/.package-lock.json',
  ]) {
    const before = hashCode(root, {})
    write(file, 'changed')
    assert.notEqual(hashCode(root, {}), before, file)
  }
})
