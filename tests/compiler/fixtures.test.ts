import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import { sayProblem } from '../../src/compiler/problems/problem.ts'
import { sortProblems } from '../../src/compiler/problems/report.ts'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { memoryInMind } from './memory-in-mind.ts'

/*
 * tests/fixtures/<construct>/<case>/ is a vault: `input.md` and what it needs beside it. Its tree, its HTML and its
 * problems are compared whole; `UPDATE=1` writes them anew, to be read before they are kept.
 */
const fixtures = join(import.meta.dirname, '../fixtures')
const INPUT = toVaultPath('input.md')
const isUpdate = process.env['UPDATE'] === '1'

for (const input of globSync('*/*/input.md', { cwd: fixtures }).sort()) {
  const folder = join(fixtures, dirname(input))
  test(`${dirname(input)} is read and rendered as written down`, async () => {
    const memory = memoryInMind()
    const options = { vault: folder, base: '', include: [], exclude: [], publish: 'all' } as const
    const { site, problems } = await compileVault(options, memory)
    check(join(folder, 'tree.json'), `${JSON.stringify(site.rootOf(INPUT), withoutPosition, 2)}\n`)
    check(join(folder, 'output.html'), `${memory.readNote(INPUT)?.html}\n`)
    const rows = memory.readNote(INPUT)?.properties.html ?? ''
    check(join(folder, 'properties.html'), rows && `${rows.replaceAll('</div>', '</div>\n')}`)
    check(
      join(folder, 'problems.txt'),
      sortProblems(problems)
        .map((problem) => `${sayProblem(problem)}\n`)
        .join(''),
    )
  })
}

/** A file that would be empty is not there. */
function check(file: string, actual: string): void {
  if (isUpdate && actual === '') rmSync(file, { force: true })
  else if (isUpdate) writeFileSync(file, actual)
  assert.equal(actual, existsSync(file) ? readFileSync(file, 'utf8') : '')
}

function withoutPosition(key: string, value: unknown): unknown {
  return key === 'position' ? undefined : value
}
