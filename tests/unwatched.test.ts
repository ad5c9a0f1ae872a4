import assert from 'node:assert/strict'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { isUnwatched } from '../src/unwatched.ts'

const root = resolve('a project (1)')
const folder = (name: string): URL => pathToFileURL(join(root, name, '/'))
const isLeftAlone = isUnwatched({ cacheDir: folder('.verso'), outDir: folder('dist') })

for (const name of ['.verso', '.verso/vaults/study/memory.sqlite', 'dist', 'dist/index.html'])
  test(`${name} is Verso's own and not watched`, () => assert.equal(isLeftAlone(join(root, name)), true))

for (const name of ['', 'content/dist/note.md', 'dist-of-mine/note.md', '.verso.md', 'src/verso.ts'])
  test(`${name || 'the project'} is watched`, () => assert.equal(isLeftAlone(join(root, name)), false))
