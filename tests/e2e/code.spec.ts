import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const PAGE = 'manual/code-and-diagrams/'

test('a block of code is copied as it was written, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(PAGE)
  const block = page.locator('code-block', { has: page.locator('pre > code.language-python') }).first()
  const button = block.getByRole('button', { name: 'Copy code' })
  await button.focus()
  await expect(button).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(block.getByRole('status')).toHaveText('Copied')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('def half')
  expect(copied).not.toMatch(/\n$/)
})

test('a long line scrolls in its block, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(PAGE)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const wide = page.locator('pre[tabindex="0"]').first()
  expect(await wide.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true)
})

test('a diagram that was drawn with the site asks for nothing', async ({ page }) => {
  await page.goto(PAGE)
  await expect(page.locator('figure.mermaid svg[role="img"]').first()).toHaveAccessibleName(/^Flowchart: /)
  await expect(page.locator('figure.mermaid details pre').first()).toBeHidden()
})

test('a diagram that only a browser can draw is drawn when it comes near, and anew in the other theme', async ({
  page,
  origin,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(PAGE)
  const diagram = page.locator('mermaid-diagram').first()
  await diagram.scrollIntoViewIfNeeded()
  await expect(diagram.locator('svg[role="img"]')).toHaveAccessibleName(/Pie chart/)
  await expect(diagram.locator('details > code-block pre')).toBeHidden()
  const before = await drawingOf(page)
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect.poll(() => drawingOf(page)).not.toBe(before)
  await expect(diagram.locator('.mermaid-drawing')).toHaveCount(1)
  expect(requests.filter((request) => !request.startsWith(origin))).toEqual([])
  expect(requests.some((request) => request.includes('/_astro/mermaid-'))).toBe(true)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`code and diagrams have enough contrast in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(PAGE)
    await page.locator('mermaid-diagram').first().scrollIntoViewIfNeeded()
    await expect(page.locator('mermaid-diagram svg[role="img"]').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('code has its colours and no button, and a diagram its drawing or its source', async ({ page }) => {
    await page.goto(PAGE)
    await expect(page.locator('.copy-code-button')).toHaveCount(0)
    await expect(page.locator('code .token').first()).toBeVisible()
    await expect(page.locator('figure.mermaid svg').first()).toBeVisible()
    await expect(page.locator('mermaid-diagram pre').first()).toBeVisible()
  })
})

function drawingOf(page: Page): Promise<string> {
  return page.locator('mermaid-diagram .mermaid-drawing').first().innerHTML()
}
