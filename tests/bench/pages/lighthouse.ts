import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import type { Result } from 'lighthouse'
import { findBrowser, launchOptions } from '../../../src/cli/browser.mjs'
import type { Figure } from './figure.ts'
import type { MeasuredPage } from './pages.ts'

const KINDS: readonly MeasuredPage['kind'][] = ['home', 'note', 'folder', 'deck']
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** What Lighthouse says of the pages on a slow phone, as it does by default. */
export async function rateByLighthouse(origin: string, pages: readonly MeasuredPage[]): Promise<Figure[]> {
  const chromePath = findBrowser()
  // Without a screen, Chromium may draw a finished frame only when it is asked for one, which Lighthouse does a second later.
  const chromeFlags = ['--headless=new', '--run-all-compositor-stages-before-draw', ...launchOptions().args]
  const chrome = await launch({ chromeFlags, ...(chromePath === undefined ? {} : { chromePath }) })
  const figures: Figure[] = []
  try {
    for (const { kind, address } of pages.filter((page) => KINDS.includes(page.kind))) {
      const rated = await lighthouse(origin + address, {
        port: chrome.port,
        onlyCategories: CATEGORIES,
        logLevel: 'error',
      })
      if (!rated) throw new Error(`Lighthouse says nothing of ${address}`)
      figures.push(...CATEGORIES.map((category) => rate(rated.lhr, category, `${kind}: ${category}`)))
    }
  } finally {
    chrome.kill()
  }
  return figures
}

function rate(report: Result, category: string, name: string): Figure {
  const { score = 0, auditRefs = [] } = report.categories[category] ?? {}
  const faults = auditRefs.flatMap(({ id, weight }) => {
    const audit = report.audits[id]
    if (!audit || weight === 0 || audit.score === null || audit.score >= GOOD) return []
    return `${audit.title}${audit.displayValue === undefined ? '' : `: ${audit.displayValue}`}`
  })
  const value = Math.round(100 * (score ?? 0))
  return {
    part: 'lighthouse',
    name,
    value,
    unit: 'points',
    goal: { atLeast: 100 },
    ...(faults.length > 0 ? { faults } : {}),
  }
}

/** Below it, an audit takes away from its category's hundred. */
const GOOD = 0.98
