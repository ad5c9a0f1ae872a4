import type { Browser, Page } from 'playwright'

/** Measures in a page that has nothing in its cache, in a window that has nothing else to do. */
export async function inQuietPage<Result>(browser: Browser, measure: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.waitForTimeout(QUIET_MS)
    return await measure(page)
  } finally {
    await context.close()
  }
}

// A browser that opens a window draws its own furniture first.
const QUIET_MS = 4000
