import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const PAGE = 'manual/what-verso-understands/'

/** Addresses of other hosts that a page asks for; they are answered here. */
async function requestsElsewhere(page: Page, origin: string): Promise<string[]> {
  const asked: string[] = []
  await page.route(
    (url) => url.origin !== origin,
    async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Film</title>' })
    },
  )
  return asked
}

test('a film of another site is asked for only when the reader wants it', async ({ page, origin }) => {
  const asked = await requestsElsewhere(page, origin)
  await page.goto(PAGE)
  const film = page.locator('web-embed.is-film').first()
  await film.scrollIntoViewIfNeeded()
  const before = await film.boundingBox()
  await expect(film.getByRole('link')).toHaveAttribute('href', /^https:\/\/vimeo\.com\/\d+$/)
  const load = film.getByRole('button', { name: 'Load the video from player.vimeo.com' })
  await expect(load).toBeVisible()
  expect(asked).toEqual([])

  await load.click()
  await expect(film.locator('iframe')).toHaveAttribute('src', /^https:\/\/player\.vimeo\.com\/video\/\d+\?/)
  await expect.poll(() => asked.length).toBe(1)
  expect((await film.boundingBox())?.height).toBe(before?.height)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a film is a link to its own page', async ({ page, origin }) => {
    const asked = await requestsElsewhere(page, origin)
    await page.goto(PAGE)
    const film = page.locator('web-embed.is-film').first()
    await expect(film.getByRole('link')).toBeVisible()
    await expect(film.locator('button, iframe')).toHaveCount(0)
    expect(asked).toEqual([])
  })
})
