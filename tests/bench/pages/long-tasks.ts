import type { Browser, Page, Route } from 'playwright'
import type { Figure } from './figure.ts'
import { medianOfThree } from './median.ts'
import type { MeasuredPage } from './pages.ts'
import { inQuietPage } from './quiet-page.ts'

const SLOWER = 4
// Where a page of nothing misses the goal, the machine is too slow, or too busy, to tell anything of the others.
const YARDSTICK = { kind: 'nothing', address: '/~nothing/' }
const NOTHING = '<!doctype html><title>Nothing</title><p>Nothing'

// What comes late, when the page has nothing else to do, is part of the load.
const SETTLED_MS = 3000

/** How long the longest task is that keeps the page from answering while it loads, on a processor a quarter as fast; 0 where none is over 50 ms. */
export async function measureLongTasks(
  origin: string,
  browser: Browser,
  pages: readonly MeasuredPage[],
): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { kind, address } of [YARDSTICK, ...pages]) {
    const measure = (isBare: boolean): Promise<number> =>
      medianOfThree(() =>
        inQuietPage(browser, async (page) => {
          if (isBare) await page.route(origin + address, bare)
          return longestTask(page, origin + address)
        }),
      )
    const value = await measure(false)
    // A miss tells of the page only as far as its text alone, which any browser has to set, would do better.
    const faults = value > MOST ? [`without its styles, scripts and fonts: ${Math.round(await measure(true))} ms`] : []
    figures.push({ part: 'tasks', name: kind, value, unit: 'ms', goal: { atMost: MOST }, faults })
  }
  return figures
}

const MOST = 50

async function bare(route: Route): Promise<void> {
  const response = await route.fetch()
  const html = await response.text()
  await route.fulfill({ response, body: html.replace(/<(style|script)\b.*?<\/\1>|<link\b[^>]*>/gs, '') })
}

async function longestTask(page: Page, address: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.route(`**${YARDSTICK.address}`, (route) => route.fulfill({ contentType: 'text/html', body: NOTHING }))
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLED_MS)
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let longest = 0
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
        }).observe({ type: 'longtask', buffered: true })
        setTimeout(() => resolve(longest), 200)
      }),
  )
}
