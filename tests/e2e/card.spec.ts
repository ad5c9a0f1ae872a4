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

test('a card that was turned says what it is about, and a section which cards were made from it', async ({ page }) => {
  await page.goto(SEED)
  const about = page.locator('.card-about').first()
  await expect(about).toBeHidden()
  await page.getByRole('button', { name: 'Turn over' }).first().click()
  await expect(about).toContainText(/^about AWS ECS service, /)
  await about.getByRole('link', { name: 'AWS ECS task', exact: true }).click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-task\/#ecs-task$/)

  const cards = page.locator('#ecs-task + .section-cards')
  await expect(cards.getByRole('link').first()).toBeHidden()
  await cards.locator('summary').press('Enter')
  await cards.getByRole('link', { name: /^AWS ECS service concept/ }).click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/#card-1726516929907$/)
})

test('the list of drift is the author’s, so a site has none unless it is asked for', async ({ page, request }) => {
  await page.goto('cards/')
  const actions = page.getByRole('navigation', { name: 'What to do with these cards' })
  await expect(actions.getByRole('link', { name: 'Review' })).toBeVisible()
  await expect(actions.getByRole('link', { name: 'Drift' })).toHaveCount(0)
  expect((await request.get('cards/~drift/')).status()).toBe(404)
})
