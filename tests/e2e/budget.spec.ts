import type { Browser } from '@playwright/test'
import { untilAwake } from './awake.ts'
import { serveSite } from './sites.ts'
import type { SiteName } from './sites.ts'
import { expect, test } from './test.ts'

const NOTE = 'folder-1/note-50/'
const KB = 1000

/** What the browser says it was sent, in bytes, by kind. */
interface Weight {
  html: number
  css: number
  js: number
  fonts: number
  /** How far parts of the page moved while it loaded; 0 is not at all. */
  shift: number
  foreign: string[]
}

test('a note is light, and no heavier in a larger vault', async ({ browser }) => {
  const small = await weigh(browser, 'small')
  const large = await weigh(browser, 'large')
  const rows = [small, large].map(({ html, css, js, fonts }, at) =>
    [at === 0 ? '100 notes' : '600 notes', html, css, js, html + css + js, fonts]
      .map((value) => String(value).padStart(9))
      .join(' '),
  )
  console.log(['          ', '     html       css        js       all     fonts  (bytes, gzip)', ...rows].join('\n'))
  for (const { html, css, js, fonts, shift, foreign } of [small, large]) {
    expect(foreign).toEqual([])
    expect(html + css + js).toBeLessThanOrEqual(40 * KB)
    expect(js).toBeLessThanOrEqual(10 * KB)
    expect(fonts).toBeLessThanOrEqual(60 * KB)
    // A letter may be a hair wider in the face that comes than in the one that stands in for it.
    expect(shift).toBeLessThan(0.001)
  }
  expect(large.html + large.css + large.js).toBeLessThanOrEqual(1.02 * (small.html + small.css + small.js))
})

async function weigh(browser: Browser, site: SiteName): Promise<Weight> {
  const { origin, server } = await serveSite(site)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url())
  })
  await page.goto(`${origin}/${NOTE}`)
  await untilAwake(page)
  await page.evaluate(() => document.fonts.ready)
  const weight = await page.evaluate(async () => {
    const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    const sum = (pattern: RegExp): number =>
      entries
        .filter((entry) => entry instanceof PerformanceResourceTiming && pattern.test(new URL(entry.name).pathname))
        .reduce((all, entry) => all + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0), 0)
    const shifts = new Promise<number>((resolve) => {
      let moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ('value' in entry && typeof entry.value === 'number') moved += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => resolve(moved), 500)
    })
    return {
      html: sum(/\/$/),
      css: sum(/\.css$/),
      js: sum(/\.js$/),
      fonts: sum(/\.woff2$/),
      shift: await shifts,
    }
  })
  await context.close()
  server.close()
  return { ...weight, foreign }
}
