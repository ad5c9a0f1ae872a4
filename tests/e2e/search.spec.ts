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

test('neither the key that opens the search nor those behind it wait for any script of it', async ({ page }) => {
  await page.goto('')
  let letPass = (): void => undefined
  const passed = new Promise<void>((resolve) => {
    letPass = resolve
  })
  await page.route(/search-(?:dialog|panel)[^/]*\.js/, async (route) => {
    await passed
    await route.continue()
  })
  await page.reload()
  await page.keyboard.press('/')
  await page.keyboard.type('incomming')
  await expect(page.getByRole('combobox')).toHaveValue('incomming')
  letPass()
  await expect(options(page).first()).toContainText('AWS Security Group')
})

test('a query without a hit says so', async ({ page }) => {
  await page.goto('')
  await search(page, 'xylophonequartz')
  await expect(page.getByRole('dialog')).toContainText(/nothing|no /i)
})

test('a name is found in spite of a slip, and before any text', async ({ page }) => {
  // It is on its way, and never comes.
  await page.route('**/pagefind/**', () => undefined)
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

test('the page of the search keeps what was chosen in its address, too', async ({ page }) => {
  await page.goto('search/?q=security+group&kind=card')
  await expect(page.locator('main .search-chips').getByRole('button', { name: '#infra' })).toBeVisible()
  const found = page.locator('main').getByRole('option')
  await expect(page.locator('main').getByRole('button', { name: 'Cards' })).toHaveAttribute('aria-pressed', 'true')
  await expect(found.first()).toContainText('Card')
  await page.locator('main').getByRole('button', { name: 'Notes' }).click()
  await expect(page).toHaveURL(/\?q=security\+group&kind=note$/)
  await page.locator('main').getByRole('button', { name: '#infra', exact: true }).click()
  await expect(page).toHaveURL(/\?q=security\+group&kind=note&tag=infra$/)
  await page.reload()
  await expect(page.locator('main').getByRole('button', { name: '#infra', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(found.first()).toContainText('AWS Security Group')
})

test('the page that opens marks the words wherever they stand, until they are cleared', async ({ page }) => {
  await page.goto('')
  await search(page, 'port mapping')
  await options(page).filter({ hasText: 'container definition' }).first().click()
  await expect(page).toHaveURL(/#container-definition/)
  const bar = page.locator('.found-bar')
  await expect(bar.getByRole('status')).toHaveText(/^\d+ places? marked$/)
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))
  expect(new Set((await marked()).map((word) => word.toLowerCase()))).toContain('port')
  const { violations } = await new AxeBuilder({ page }).include('.found-bar').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await bar.getByRole('button', { name: 'Clear marks' }).click()
  await expect(bar).toHaveCount(0)
  expect(await marked()).toEqual([])
  await page.reload()
  await expect(page.getByRole('heading', { name: 'container definition' }).first()).toBeVisible()
  await expect(bar).toHaveCount(0)
})

test('a result on the page that is read, and one in a new tab, are marked as well', async ({ page, context }) => {
  await page.goto('aws/aws-security-group/')
  await search(page, 'aws security group')
  await expect(options(page).first()).toContainText('AWS Security Group')
  await options(page).first().click()
  await expect(page.locator('.found-bar')).toBeVisible()
  // What is looked for next takes the place of what was marked.
  await search(page, 'ingress')
  await options(page).filter({ hasText: '§ ingress' }).first().click()
  await expect(page).toHaveURL(/#ingress/)
  await expect(page.locator('.found-bar')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('.found-bar')).toHaveCount(0)
  await search(page, 'container definition')
  await expect(options(page).first()).toContainText('AWS ECS task')
  const opened = context.waitForEvent('page')
  await page.keyboard.press('Control+Enter')
  await expect((await opened).locator('.found-bar')).toBeVisible()
})

test('a page without a note offers the nearest ones, and the search begins with what was asked for', async ({
  browser,
  baseURL,
}) => {
  // Not on the page that must log no error: its browser logs that there is nothing.
  const page = await browser.newPage({ baseURL: baseURL ?? '' })
  const response = await page.goto('AWS/AWS-ECS-servise/')
  expect(response?.status()).toBe(404)
  await expect(page.locator('near-notes a').first()).toHaveText('AWS ECS service')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox')).toHaveValue('AWS ECS servise')
  await expect(options(page).first()).toContainText('AWS ECS service')
  await page.close()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('a tap opens the search over the whole screen, and one on a result leads there', async ({ page }) => {
    await page.goto('')
    await page.locator('.search-button').tap()
    const dialog = page.getByRole('dialog')
    expect((await dialog.boundingBox())?.width).toBeGreaterThanOrEqual(380)
    await page.getByRole('combobox').pressSequentially('ecs task')
    await expect(options(page).first()).toContainText('AWS ECS task')
    // The chips are drawn anew when the texts come.
    await expect(dialog.locator('.search-foot [role=status]')).toHaveText(/results$/)
    const heights = await dialog.getByRole('button').evaluateAll((all) => all.map((one) => one.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24)
    await options(page).first().tap()
    await expect(page).toHaveURL(/\/aws\/aws-ecs-task\//)
    const bar = await page.locator('.found-bar').boundingBox()
    const drawers = await page.locator('.drawers').boundingBox()
    expect((bar?.y ?? Infinity) + (bar?.height ?? 0)).toBeLessThanOrEqual(drawers?.y ?? 0)
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the search leads to a page that names the other ways', async ({ page }) => {
    await page.goto('')
    await page.locator('.search-button').click()
    await expect(page).toHaveURL(/\/search\/$/)
    await page.locator('main').getByRole('link', { name: 'all folders' }).click()
    await expect(page).toHaveURL(/\/folders\/$/)
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open search breaks no rule of WCAG 2.2 in the ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('')
    await search(page, 'aws ecs')
    await expect(page.locator('.search-dialog .search-foot [role=status]')).toHaveText(/results$/)
    const { violations } = await new AxeBuilder({ page }).include('.search-dialog').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}
