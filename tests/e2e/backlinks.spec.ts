import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

test('a mention lands on the very link, which is marked', async ({ page }) => {
  await page.goto('network/port/')
  await page.locator('[data-backlinks] .mention-title a').first().click()
  await expectLanded(page)
})

test('a mention in a card opens the card to show it', async ({ page }) => {
  await page.goto('kubernetes/')
  const cards = page.locator('[data-backlinks] details', { hasText: 'asked in' })
  await expect(cards.locator('.mention-title').first()).toBeHidden()
  await cards.locator('summary').focus()
  await page.keyboard.press('Enter')
  await cards.locator('.mention-title a').first().focus()
  await page.keyboard.press('Enter')
  await expectLanded(page)
  await expect(page.locator('.card:has(:target)')).toBeVisible()
})

test('what a note links to is folded, each target once, and what is not written says so', async ({ page }) => {
  await page.goto('aws/aws-ecs-service/')
  const outgoing = page.locator('[data-outgoing]')
  await expect(outgoing.locator('ul')).toBeHidden()
  await outgoing.locator('summary').focus()
  await page.keyboard.press('Enter')
  const titles = await outgoing.locator('li').allInnerTexts()
  expect(new Set(titles).size).toBe(titles.length)
  await outgoing.getByRole('link', { name: /not written yet/ }).click()
  await expect(page).toHaveURL(/\/wanted\/$/)
  await expect(page.locator('.wanted')).toContainText('ESC cluster')
})

test('a sentence that names a note without a link is found below its page', async ({ page }) => {
  await page.goto('aws/aws-elastic-load-balancer-elb/')
  const unlinked = page.locator('[data-unlinked]')
  await unlinked.locator('summary').click()
  await expect(unlinked.locator('mark').first()).toHaveText('load balancer')
  await unlinked.getByRole('link', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/manual\/search\/#/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a mention lands on the very link, in a card as well', async ({ page }) => {
    await page.goto('network/port/')
    await page.locator('[data-backlinks] .mention-title a').first().click()
    await expectLanded(page)
    await page.goto('kubernetes/')
    const cards = page.locator('[data-backlinks] details', { hasText: 'asked in' })
    await cards.locator('summary').click()
    await cards.locator('.mention-title a').first().click()
    await expectLanded(page)
  })

  test('a section says which notes embed it', async ({ page }) => {
    await page.goto('aws/aws-ecs-task/')
    const mark = page.locator('#ecs-task + .section-embeds')
    await expect(mark.locator('summary')).toContainText('embedded in')
    await mark.locator('summary').click()
    await mark.getByRole('link', { name: 'AWS ECS service', exact: true }).click()
    await expectLanded(page)
  })
})

/** What the fragment names is there, unique, and in sight. */
async function expectLanded(page: Page): Promise<void> {
  await expect(page).toHaveURL(/#(?:card-[\w-]+-)?M-[\w-]{4}(?:-\d+)?$/)
  await expect(page.locator(':target')).toHaveCount(1)
  await expect(page.locator(':target')).toBeInViewport()
}
