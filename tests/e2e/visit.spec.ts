import { pagesOf } from './sites.ts'
import { expect, test } from './test.ts'

test('no page throws an error', async ({ page, site }) => {
  // All of them, one after another.
  test.setTimeout(300_000)
  const addresses = pagesOf(site).map(({ address }) => address)
  expect(addresses.length).toBeGreaterThan(40)
  for (const address of addresses) {
    // The page for what is not there is served with 404, which the browser logs; the one that draws a note leads on at once.
    if (!address.endsWith('404.html') && !address.endsWith('/random/')) await page.goto(address)
  }
})
