import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'

test.use({ viewport: { width: 1600, height: 900 } })

test('Shift and a click open a note beside the one that is read, and the address keeps the row', async ({ page }) => {
  await page.goto(SEED)
  await page
    .locator('article a.internal-link', { hasText: 'AWS Security Group' })
    .first()
    .click({ modifiers: ['Shift'] })
  const panes = page.locator('.pane')
  await expect(panes).toHaveCount(1)
  await expect(panes.first()).toHaveAttribute('aria-label', 'AWS Security Group')
  await expect(panes.first()).toBeFocused()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/\?stack=aws\/aws-security-group$/)

  // Within the row a click is enough; what stands behind gives way.
  await panes.first().locator('article a.internal-link').first().click()
  await expect(panes).toHaveCount(2)
  const names = await panes.evaluateAll((all) => all.map((pane) => pane.ariaLabel))
  await page.reload()
  await expect(panes).toHaveCount(2)
  expect(await panes.evaluateAll((all) => all.map((pane) => pane.ariaLabel))).toEqual(names)
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)

  await page.goBack()
  await expect(panes).toHaveCount(1)
  await page.goForward()
  await expect(panes).toHaveCount(2)
  await page.locator('main a.internal-link', { hasText: 'AWS Security Group' }).first().click()
  await expect(panes).toHaveCount(2)
  await expect(panes.first()).toBeFocused()
})

test('the keyboard goes along the row and closes it', async ({ page }) => {
  await page.goto(`${SEED}?stack=aws/aws-security-group&stack=aws/aws-ecs-task`)
  const panes = page.locator('.pane')
  await expect(panes).toHaveCount(2)
  await expect(panes.nth(1)).toBeFocused()
  await page.keyboard.press('[')
  await expect(panes.nth(0)).toBeFocused()
  await page.keyboard.press('[')
  await expect(page.locator('main')).toBeFocused()
  await page.keyboard.press(']')
  await page.keyboard.press('Escape')
  await expect(panes).toHaveCount(1)
  await page.getByRole('button', { name: 'Close AWS ECS task' }).click()
  await expect(panes).toHaveCount(0)
  await expect(page).toHaveURL(/aws-ecs-service\/$/)
  await expect(page.locator('html')).not.toHaveClass(/has-panes/)
})

test('Shift and Enter open beside, too', async ({ page }) => {
  await page.goto(SEED)
  await page.locator('article a.internal-link', { hasText: 'AWS Security Group' }).first().press('Shift+Enter')
  await expect(page.locator('.pane')).toHaveAttribute('aria-label', 'AWS Security Group')
})

test('spines stay when space ends, and lead back', async ({ page }) => {
  await page.goto(`${SEED}?stack=aws/aws-security-group&stack=aws/aws-ecs-task&stack=aws/ecs-cluster`)
  await expect(page.locator('.pane')).toHaveCount(3)
  await expect(page.locator('.pane').last()).toBeInViewport({ ratio: 0.9 })
  const spine = page.getByRole('button', { name: 'Show AWS Security Group' })
  await expect(spine).toBeInViewport({ ratio: 0.9 })
  await spine.click()
  await expect(page.locator('.pane').first()).toBeFocused()
})

test('an address that names what is not there, or elsewhere, opens what there is and asks nobody else', async ({
  page,
  origin,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) foreign.push(request.url())
  })
  await page.goto(`${SEED}?stack=/\\evil.example/&stack=../../x&stack=https://evil.example&stack=aws/aws-ecs-task`)
  await expect(page.locator('.pane')).toHaveCount(1)
  expect(foreign).toEqual([])
})

test('cards in a pane turn', async ({ page }) => {
  await page.goto('manual/?stack=manual/cards')
  const card = page.locator('.pane flip-card').first()
  await card.getByRole('button', { name: 'Turn over' }).click()
  await expect(card.locator('.card-back')).toBeVisible()
})

test('a phone shows the note that was opened last', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(`${SEED}?stack=aws/aws-security-group&stack=aws/aws-ecs-task`)
  await expect(page).toHaveURL(/\/aws\/aws-ecs-task\/$/)
  await expect(page.locator('.pane')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a row breaks no rule of WCAG 2.2 in the ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(`${SEED}?stack=aws/aws-security-group`)
    await expect(page.locator('.pane')).toHaveCount(1)
    const { violations } = await new AxeBuilder({ page }).disableRules('heading-order').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}
