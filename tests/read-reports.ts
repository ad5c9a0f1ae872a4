import { readFileSync } from 'node:fs'
import type { JSONReport, JSONReportSuite } from '@playwright/test/reporter'

/** What a report says of its tests: how many, and what those that failed are called. */
export interface Count {
  passed: number
  failed: number
  failures: string[]
}

/** Reads a report of `node:test`, in TAP. Throws if there is none, or if it breaks off before its totals. */
export function readUnitReport(file: string): Count {
  const report = readFileSync(file, 'utf8')
  const total = (word: string): number => {
    const said = [...report.matchAll(new RegExp(`^# ${word} (\\d+)$`, 'gm'))].at(-1)?.[1]
    if (said === undefined) throw new Error(`The report says no total of "${word}"`)
    return Number(said)
  }
  const failures = [...report.matchAll(/^\s*not ok \d+ - (.*)$/gm)].map(([, name]) => String(name))
  return { passed: total('pass'), failed: total('fail') + total('cancelled'), failures }
}

/** Reads a report of Playwright, in JSON. Throws if there is none. */
export function readE2eReport(file: string): Count {
  const { stats, suites }: JSONReport = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures: suites.flatMap(failuresOf) }
}

function failuresOf({ specs, suites = [] }: JSONReportSuite): string[] {
  const own = specs.filter(({ ok }) => !ok).map(({ file, line, title }) => `${file}:${line} ${title}`)
  return [...own, ...suites.flatMap(failuresOf)]
}
