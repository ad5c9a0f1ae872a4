import { test as base } from '@playwright/test'
import { untilAwake } from './awake.ts'
import { SITES, serveSite } from './sites.ts'
import type { SiteName } from './sites.ts'

// Says Chromium where the machine is too slow to show a page change moving; the page itself is there.
const PAGE_CHANGE_GIVEN_UP =
  /^Transition was aborted because of (?:invalid state\. Page already revealed|timeout in DOM update)/

/**
 * Tests of a built site: `page` opens addresses of it and waits until its elements answer, and a page that throws or logs an error
 * fails its test.
 */
export const test = base.extend<{ silence: undefined }, { site: SiteName; origin: string }>({
  site: ['root', { option: true, scope: 'worker' }],
  origin: [
    async ({ site }, use) => {
      const { origin, server } = await serveSite(site)
      await use(origin)
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin, site }, use) => use(`${origin}${SITES[site]}`),
  page: async ({ page, javaScriptEnabled }, use) => {
    const goto = page.goto.bind(page)
    if (javaScriptEnabled !== false) {
      page.goto = async (...where) => {
        const response = await goto(...where)
        await untilAwake(page)
        return response
      }
    }
    await use(page)
  },
  silence: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', ({ message }) => {
        if (!PAGE_CHANGE_GIVEN_UP.test(message)) faults.push(message)
      })
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export const { expect } = test
