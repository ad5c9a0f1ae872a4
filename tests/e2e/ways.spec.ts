import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

test('the first page and the page of folders lead to all lists', async ({ page }) => {
  for (const from of ['', 'folders/']) {
    await page.goto(from)
    const ways = page.getByRole('navigation', { name: 'Finding your way' })
    await expect(ways.getByRole('link')).toHaveText([
      'Recent changes',
      'A random note',
      'Not written yet',
      'All folders',
      'All tags',
    ])
    await ways.getByRole('link', { name: 'Recent changes' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).toHaveText('Recent changes')
  }
})

test('a note is drawn, and going back leads to where one came from', async ({ page }) => {
  await page.goto('folders/')
  await page.getByRole('link', { name: 'A random note' }).click()
  await expect(page.locator('article[data-note]')).toBeVisible()
  await expect(page).not.toHaveURL(/random/)
  await page.goBack()
  await expect(page).toHaveURL(/\/folders\/$/)
})

test('each note leads to its neighbours, in the order of its folder', async ({ page }) => {
  await page.goto('aws/aws-ec2/')
  const neighbours = page.getByRole('navigation', { name: 'In this folder' })
  await expect(neighbours.getByRole('link', { name: /^Previous/ })).toHaveAttribute('href', /\/aws\/$/)
  await neighbours.getByRole('link', { name: /^Next/ }).click()
  await expect(page.locator('h1').first()).toHaveText('AWS ECS')
  await neighbours.getByRole('link', { name: /^Previous/ }).click()
  await expect(page.locator('h1').first()).toHaveText('AWS EC2')
})

test('wanted notes lead to the notes that mention them', async ({ page }) => {
  await page.goto('wanted/')
  await page.locator('.wanted > li', { hasText: 'ESC cluster' }).getByRole('link', { name: 'AWS ECS service' }).click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/$/)
})

test('a tag shows those nested in it, and their notes', async ({ page }) => {
  await page.goto('tags/infra/')
  await expect(page.locator('.entries')).toContainText(['#infra/network', 'port'])
})

test('the lists break no rule of accessibility', async ({ page }) => {
  test.slow()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const address of ['recent/', 'wanted/', 'folders/', 'aws/aws-ecs-task/']) {
      await page.goto(address)
      for (const summary of await page.locator('main details > summary').all()) {
        if (await summary.isVisible()) await summary.click()
      }
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page that draws a note leads to a list of all', async ({ page }) => {
    await page.goto('random/')
    await page.locator('main').getByRole('link', { name: 'All folders' }).click()
    await expect(page).toHaveURL(/\/folders\/$/)
  })
})
