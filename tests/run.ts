/**
 * `npm test`: every check, one after the other, and at the end a line `N passed, N failed`. `npm test -- types unit` runs only
 * those. A static check counts as one test. With VERSO_TEST_TOTALS the last line is written to that file, too.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readE2eReport, readUnitReport } from './read-reports.ts'
import type { Count } from './read-reports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'verso-tests-'))
const unitReport = join(reports, 'unit.tap')
const e2eReport = join(reports, 'e2e.json')

const checks: Check[] = [
  { name: 'types', args: tool('astro/bin/astro.mjs', 'check') },
  { name: 'format', args: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'lint', args: tool('oxlint/bin/oxlint') },
  {
    name: 'unit',
    args: ['--test', ...inOneProcess(), ...reporters('spec', 'stdout', 'tap', unitReport), 'tests/**/*.test.ts'],
    count: () => readUnitReport(unitReport),
  },
  {
    name: 'e2e',
    args: tool('@playwright/test/cli.js', 'test', '--config=tests/e2e', '--reporter=list,json'),
    count: () => readE2eReport(e2eReport),
  },
]

const wanted = process.argv.slice(2)
const totals = checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(runCheck)
rmSync(reports, { recursive: true, force: true })

for (const { name, passed, failed, failures, seconds } of totals) {
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(6)} ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  )
  for (const failure of failures) console.log(`  ✗ ${failure}`)
}
const failed = sum(totals.map((total) => total.failed))
const lastLine = `${sum(totals.map((total) => total.passed))} passed, ${failed} failed`
console.log(lastLine)
if (process.env['VERSO_TEST_TOTALS']) writeFileSync(process.env['VERSO_TEST_TOTALS'], `${lastLine}\n`)
process.exitCode = failed > 0 || totals.length === 0 ? 1 : 0

function runCheck({ name, args, count }: Check): Totals {
  console.log(`\n── ${name}`)
  const startedAt = performance.now()
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: environment() })
  const counted = count ? readTotals(count) : { passed: status === 0 ? 1 : 0, failed: 0, failures: [] }
  // A run that fails without a failed test broke before or after its tests.
  const failed = status === 0 ? counted.failed : Math.max(counted.failed, 1)
  return { ...counted, name, failed, seconds: (performance.now() - startedAt) / 1000 }
}

/** A process for each of a hundred files takes longer than all their tests; Node 22 knows no other way. */
function inOneProcess(): string[] {
  return Number.parseInt(process.versions.node, 10) < 24 ? [] : ['--test-isolation=none']
}

/** The tests look after their own vaults and bases. */
function environment(): NodeJS.ProcessEnv {
  const { VERSO_VAULT: _vault, VERSO_SITE: _site, VERSO_BASE: _base, ...rest } = process.env
  return { ...rest, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport }
}

/** No report at all is one failure. */
function readTotals(count: () => Count): Count {
  try {
    return count()
  } catch {
    return { passed: 0, failed: 1, failures: [] }
  }
}

function tool(path: string, ...args: string[]): string[] {
  return [join(root, 'node_modules', path), ...args]
}

function reporters(...pairs: string[]): string[] {
  return pairs.map((value, at) => `--test-reporter${at % 2 === 0 ? '' : '-destination'}=${value}`)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

interface Check {
  name: string
  /** What Node is given. */
  args: string[]
  /** Reads the totals from the check's report; without it the check is one test. */
  count?: () => Count
}

interface Totals extends Count {
  name: string
  seconds: number
}
