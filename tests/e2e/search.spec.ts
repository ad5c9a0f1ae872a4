import { AxeBuilder } from '@axe-core/playwright'
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
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/#card-1726516929907(?::~:.*)?$/)
})

test('a section is found and opened by the keyboard', async ({ page }) => {
  await page.goto('')
  await search(page, 'port mapping')
  const section = options(page).filter({ hasText: 'container definition' }).first()
  await expect(section).toBeVisible()
  for (let press = 0; press < 20 && (await section.getAttribute('aria-selected')) !== 'true'; press += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#container-definition(?::~:.*)?$/)
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

test('a name is found in spite of a slip, and before any text', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('')
  await search(page, 'securty grup')
  await expect(options(page).first()).toContainText('AWS Security Group')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/aws\/aws-security-group\/$/)
})

test('what was chosen stays chosen when the texts come', async ({ page }) => {
  let answer = (): void => undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.goto('')
  await page.route('**/pagefind/index/**', async (route) => {
    await held
    await route.continue()
  })
  await search(page, 'aws ecs')
  await expect(options(page).nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const chosen = page.getByRole('dialog').locator('[role=option][aria-selected=true]')
  const href = (await chosen.getAttribute('href'))?.replace(/#.*/, '')
  answer()
  await expect(page.locator('.search-dialog .search-foot [role=status]')).toHaveText(/results$/)
  expect((await chosen.getAttribute('href'))?.replace(/#.*/, '')).toBe(href)
})

test('an alias and a heading are found', async ({ page }) => {
  await page.goto('')
  await search(page, 'container defi')
  await expect(options(page).filter({ hasText: 'container definition' }).first()).toBeVisible()
})

test('the page of the search keeps the query in its address', async ({ page }) => {
  await page.goto('search/?q=security+group')
  const found = page.locator('main').getByRole('option')
  await expect(found.first()).toContainText('AWS Security Group')
  await page.getByRole('combobox').fill('ecs task')
  await expect(page).toHaveURL(/\?q=ecs\+task$/)
  await expect(found.first()).toContainText('AWS ECS task')
})

test('beside the results stands the place that the chosen one leads to', async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.goto('')
  await search(page, 'aws security group')
  await expect(page.locator('.search-dialog .search-preview')).toContainText('acts as a virtual firewall')
})

test('a page without a note offers the nearest ones, and the search begins with what was asked for', async ({
  page,
}) => {
  const response = await page.goto('404.html')
  expect(response?.status()).toBe(200)
  await page.evaluate(() => history.replaceState({}, '', location.href.replace('404.html', 'AWS/AWS-ECS-servise/')))
  await page.evaluate(() => {
    const near = document.querySelector('near-notes')
    const parent = near?.parentElement
    near?.remove()
    if (near) parent?.append(near)
  })
  await expect(page.locator('near-notes a').first()).toHaveText('AWS ECS service')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toHaveValue('AWS ECS servise')
  await expect(options(page).first()).toContainText('AWS ECS service')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open search breaks no rule of WCAG 2.2 in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('')
    await search(page, 'aws ecs')
    await expect(page.locator('.search-dialog .search-foot [role=status]')).toHaveText(/results$/)
    const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}
