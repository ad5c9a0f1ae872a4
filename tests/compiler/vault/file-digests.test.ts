import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { FileDigest } from '../../../src/compiler/vault/file-digests.ts'
import { readFileDigests } from '../../../src/compiler/vault/file-digests.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import type { VaultPath } from '../../../src/compiler/vault/path.ts'

const folder = mkdtempSync(join(tmpdir(), 'verso-digests-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const PATH = toVaultPath('a.png')
const file = join(folder, 'a.png')
const ABC = 'a9993e364706816aba3e25717850c26c9cd0d89d'

test('the digest of a file is that of its content', async () => {
  writeFileSync(file, 'abc')
  const digests = await read(new Map())
  assert.deepEqual(digests.get(PATH), { bytes: 3, changedAt: statSync(file).mtimeMs, sha1: ABC })
})

test('a file that is as old and as large as it was is not read again', async () => {
  writeFileSync(file, 'abc')
  const { mtime } = statSync(file)
  const digests = await read(new Map())
  writeFileSync(file, 'xyz')
  utimesSync(file, mtime, mtime)
  const known = digests.get(PATH) ?? assert.fail()
  const { mtimeMs } = statSync(file)
  digests.set(PATH, { ...known, changedAt: mtimeMs })
  assert.equal((await read(digests)).get(PATH)?.sha1, ABC)
  utimesSync(file, new Date(), new Date(mtimeMs + 5000))
  assert.notEqual((await read(digests)).get(PATH)?.sha1, ABC)
})

test('a file that is gone is forgotten', async () => {
  writeFileSync(file, 'abc')
  const digests = await read(new Map())
  rmSync(file)
  assert.equal((await read(digests)).size, 0)
})

async function read(remembered: Map<VaultPath, FileDigest>): Promise<Map<VaultPath, FileDigest>> {
  await readFileDigests(new Map([[PATH, file]]), remembered)
  return remembered
}
