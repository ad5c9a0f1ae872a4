import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'

const sides = (page: Page) => ({ front: page.locator('.card-front').first(), back: page.locator('.card-back').first() })

test('a click turns a card over, and back', async ({ page }) => {
  await page.goto(SEED)
  const { front, back } = sides(page)
  await expect(back).toBeHidden()
  await page.getByRole('button', { name: 'Turn over' }).click()
  await expect(back).toBeVisible()
  await expect(front).toBeHidden()
  await expect(front).toHaveAttribute('inert')
  await page.getByRole('button', { name: 'Turn back' }).click()
  await expect(front).toBeVisible()
  await expect(back).toHaveAttribute('inert')
})

for (const key of ['Space', 'Enter']) {
  test(`${key} turns the card that has the focus`, async ({ page }) => {
    await page.goto(SEED)
    const { back } = sides(page)
    await page.getByRole('button', { name: 'Turn over' }).focus()
    await page.keyboard.press(key)
    await expect(back).toBeVisible()
    await page.keyboard.press(key)
    await expect(back).toBeHidden()
  })
}

test('a link on a card leads away and does not turn it', async ({ page }) => {
  await page.goto(SEED)
  await page.locator('.card-front a', { hasText: 'kubernetes' }).click()
  await expect(page).toHaveURL(/\/kubernetes\/$/)
})

test('a long answer grows and scrolls in nothing', async ({ page }) => {
  await page.goto(SEED)
  const card = page.locator('.card').first()
  const before = await card.boundingBox()
  await page.getByRole('button', { name: 'Turn over' }).click()
  await expect(sides(page).back).toBeVisible()
  const after = await card.boundingBox()
  expect(after?.height ?? 0).toBeGreaterThan((before?.height ?? 0) * 2)
  expect(
    await card.evaluate(
      (node) =>
        [node, ...node.querySelectorAll('*')].filter(
          (part) => part.scrollHeight > part.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(part).overflowY),
        ).length,
    ),
  ).toBe(0)
})

test('nothing moves for a reader who wants no motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(SEED)
  await page.getByRole('button', { name: 'Turn over' }).click()
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  await expect(sides(page).back).toBeVisible()
})

test('a deck shows its cards, and each leads to its note', async ({ page }) => {
  await page.goto('cards/')
  await page.locator('main a', { hasText: 'AWS' }).first().click()
  await expect(page).toHaveURL(/\/cards\/aws\/$/)
  await page.locator('#card-1726516929907 .card-place').click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/#card-1726516929907$/)
})

test('a component of an .mdx note shows the cards of a folder', async ({ page }) => {
  await page.goto('manual/decks-on-a-page/')
  await expect(page.locator('article flip-card').first()).toBeVisible()
  await expect(page.locator('[data-backlinks]')).toBeVisible()
})
