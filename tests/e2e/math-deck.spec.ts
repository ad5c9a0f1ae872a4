import { expect, test } from './test.ts'

test.use({ site: 'review' })

test('a deck asks for the math face at once if its cards hold formulas', async ({ page }) => {
  const asked = page.locator('link[rel="preload"][as="font"][href*="math"]')
  await page.goto('cards/parts/')
  await expect(page.locator('main math').first()).toBeAttached()
  await expect(asked).toHaveCount(1)
  await page.goto('cards/kinds/')
  await expect(page.locator('main math')).toHaveCount(0)
  await expect(asked).toHaveCount(0)
})
