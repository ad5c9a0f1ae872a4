import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { readUnitReport } from './read-reports.ts'

const LINES = [
  'TAP version 13',
  'ok 1 - holds',
  'not ok 2 - does not hold',
  '# pass 1',
  '# fail 1',
  '# cancelled 0',
  '',
]

test('a report of units says how many passed, and names what failed', (context) => {
  const report = write(context, LINES)
  assert.deepEqual(readUnitReport(report), { passed: 1, failed: 1, failures: ['does not hold'] })
})

test('a report that breaks off counts nothing: a run that crashes has not passed', (context) => {
  assert.throws(() => readUnitReport(write(context, LINES.slice(0, 3))), /no total/)
})

function write(context: TestContext, lines: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'verso-report-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'unit.tap')
  writeFileSync(file, lines.join('\n'))
  return file
}
