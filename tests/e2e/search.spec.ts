import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const options = (page: Page) => page.getByRole('dialog').getByRole('option')

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
}

test('a word that stands only on a card is found, below its note', async ({ page }) => {
  await page.goto('')
  await search(page, 'eqivalent')
  await expect(options(page).first()).toContainText('AWS ECS service')
  await options(page).filter({ hasText: /card/i }).first().click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/#card-1726516929907$/)
})

test('a section is found and opened by the keyboard', async ({ page }) => {
  await page.goto('')
  await search(page, 'port mapping')
  const section = options(page).filter({ hasText: 'container definition' }).first()
  await expect(section).toBeVisible()
  for (let press = 0; press < 20 && (await section.getAttribute('aria-selected')) !== 'true'; press += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#container-definition$/)
})

test('what only an embedded copy shows is found where it was written', async ({ page }) => {
  await page.goto('')
  await search(page, 'incomming')
  await expect(options(page).first()).toContainText('AWS Security Group')
})

test('Ctrl+K opens the search and Esc closes it', async ({ page }) => {
  await page.goto('aws/aws-ecs-service/')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('a query without a hit says so', async ({ page }) => {
  await page.goto('')
  await search(page, 'xylophonequartz')
  await expect(page.getByRole('dialog')).toContainText(/nothing|no /i)
})
