import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import type { Browser } from 'playwright'
import { launchOptions } from '../../../src/cli/browser.mjs'
import { serveSite } from '../../e2e/sites.ts'
import { largeSite, readSite } from './built-sites.ts'
import { drawTable, isMet, writeFigures } from './figure.ts'
import type { Figure } from './figure.ts'
import { measureGraph } from './graph.ts'
import { rateByLighthouse } from './lighthouse.ts'
import { measureLongTasks } from './long-tasks.ts'
import { choosePages } from './pages.ts'
import { measurePreviews } from './previews.ts'
import { measureSearch } from './search.ts'

const REPORT = join(import.meta.dirname, '../../../.verso/bench/pages.json')

/**
 * Measures how the built site feels to who reads it, and prints a table.
 *
 * @param wanted parts, all where none is named
 * @returns the exit code: 1 where a figure misses its goal
 */
export async function benchPages(wanted: readonly string[]): Promise<number> {
  const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part)
  const known = [...OF_READ_SITE, ...OF_LARGE_SITE].map(({ part }) => part)
  const unknown = wanted.filter((part) => !known.includes(part))
  if (unknown.length > 0) {
    console.error(`No part is called ${unknown.join(', ')}; there are ${known.join(', ')}.`)
    return 2
  }
  const figures = [
    ...(await measureSite(
      readSite,
      OF_READ_SITE.filter(({ part }) => isWanted(part)),
    )),
    ...(await measureSite(
      largeSite,
      OF_LARGE_SITE.filter(({ part }) => isWanted(part)),
    )),
  ]
  console.log(drawTable(figures))
  mkdirSync(join(REPORT, '..'), { recursive: true })
  writeFigures(REPORT, figures)
  return figures.every(isMet) ? 0 : 1
}

interface Part {
  part: string
  measure: (origin: string, browser: Browser, folder: string) => Promise<Figure[]>
}

const OF_READ_SITE: readonly Part[] = [
  { part: 'lighthouse', measure: (origin, _browser, folder) => rateByLighthouse(origin, choosePages(folder)) },
  { part: 'tasks', measure: (origin, browser, folder) => measureLongTasks(origin, browser, choosePages(folder)) },
  { part: 'previews', measure: (origin, browser, folder) => measurePreviews(origin, browser, choosePages(folder)) },
]

const OF_LARGE_SITE: readonly Part[] = [
  { part: 'graph', measure: measureGraph },
  { part: 'search', measure: measureSearch },
]

async function measureSite(siteFolder: () => string, parts: readonly Part[]): Promise<Figure[]> {
  if (parts.length === 0) return []
  const folder = siteFolder()
  const { origin, server } = await serveSite('root', folder)
  // As GitHub Pages does.
  server.prependListener('request', (_request, response) => response.setHeader('Cache-Control', 'max-age=600'))
  const browser = await chromium.launch(launchOptions())
  const figures: Figure[] = []
  try {
    for (const { measure } of parts) figures.push(...(await measure(origin, browser, folder)))
  } finally {
    await browser.close()
    server.close()
  }
  return figures
}
