import { AxeBuilder } from '@axe-core/playwright'
import { untilAwake } from './awake.ts'
import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'
const preview = '.preview'

test('a pointer that rests on a link opens what it leads to, once fetched', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname)
  })
  await page.goto(SEED)
  const link = page.locator('article a.internal-link', { hasText: 'AWS Security Group' }).first()
  await link.hover()
  await expect(page.locator(preview)).toContainText('AWS Security Group')
  await page.keyboard.press('Escape')
  await expect(page.locator(preview)).toHaveCount(0)
  await page.mouse.move(0, 0)
  await link.hover()
  await expect(page.locator(preview)).toBeVisible()
  expect(asked.filter((path) => path.endsWith('/aws-security-group/'))).toHaveLength(1)
  // The pointer may travel into it, and closes it elsewhere.
  await page.locator('.preview-head').hover({ position: { x: 300, y: 5 } })
  await page.waitForTimeout(400)
  await expect(page.locator(preview)).toBeVisible()
  await page.mouse.move(2, 2)
  await expect(page.locator(preview)).toHaveCount(0)
})

test('a link to a section shows that section alone, and one in a preview opens another', async ({ page }) => {
  await page.goto('manual/drift/')
  await page.locator('article a[href$="/manual/settings/#cards"]').first().hover()
  const first = page.locator(preview).first()
  await expect(first.locator('h3')).toHaveText('cards')
  await expect(first).not.toContainText('The site’s name')
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  await first.locator('.preview-text a.internal-link').first().hover()
  await expect(page.locator(preview)).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(page.locator(preview)).toHaveCount(1)
})

test('the keyboard opens a preview, goes into it and comes back', async ({ page }) => {
  await page.goto(SEED)
  const link = page.locator('article a.internal-link').first()
  await link.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator(preview)).toBeVisible()
  await expect(link).toBeFocused()
  await expect(page.locator('.preview-status')).toHaveText(/^Preview of .*Escape closes it\.$/)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.locator(preview)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator(preview)).toHaveCount(0)
  await expect(link).toBeFocused()
})

test('a card in a preview turns, though its page has no cards', async ({ page }) => {
  await page.goto('manual/')
  await page
    .locator('article a.internal-link', { hasText: /^Cards$/ })
    .first()
    .hover()
  const card = page.locator(preview).locator('flip-card').first()
  await card.scrollIntoViewIfNeeded()
  await card.getByRole('button', { name: 'Turn over' }).click()
  await expect(card.locator('.card-back')).toBeVisible()
})

test('a target that does not come says so, and is asked for again', async ({ browser, baseURL }) => {
  // Not on the page that must log no error: its browser logs what did not come.
  const page = await browser.newPage({ baseURL: baseURL ?? '' })
  await page.route('**/aws-security-group/', (route) => route.abort())
  await page.goto(SEED)
  await untilAwake(page)
  const link = page.locator('article a.internal-link', { hasText: 'AWS Security Group' }).first()
  await link.hover()
  await expect(page.locator(preview)).toContainText('This page cannot be shown here now.')
  await page.keyboard.press('Escape')
  await page.unroute('**/aws-security-group/')
  await page.mouse.move(0, 0)
  await link.hover()
  await expect(page.locator(preview)).toContainText('virtual firewall')
  await page.close()
})

test('a link to a block shows that block alone', async ({ page }) => {
  await page.goto('manual/what-verso-understands/')
  await page.locator('article a[href$="/manual/links/#^block-names"]').first().hover()
  await expect(page.locator(preview)).toContainText('Give it a name after a caret')
  await expect(page.locator(preview)).not.toContainText('This link leads to the paragraph above')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a preview breaks no rule of WCAG 2.2 in the ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(SEED)
    await page.locator('article a.internal-link').first().hover()
    await expect(page.locator(preview)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).disableRules('heading-order').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('a long press opens a sheet and follows no link, a tap beside it closes it, a tap on a link follows it', async ({
    page,
  }) => {
    await page.goto(SEED)
    const link = page.locator('article a.internal-link').first()
    await link.scrollIntoViewIfNeeded()
    const box = await link.boundingBox()
    if (!box) throw new Error('the link has no place')
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const device = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      device.send('Input.dispatchTouchEvent', { type, touchPoints })
    await touch('touchStart', [at])
    await expect(page.locator(`${preview}.is-sheet`)).toBeVisible()
    await touch('touchEnd', [])
    await page.waitForTimeout(300)
    await expect(page).toHaveURL(/aws-ecs-service\/$/)
    await page.touchscreen.tap(10, 200)
    await expect(page.locator(preview)).toHaveCount(0)
    await link.tap()
    await expect(page).not.toHaveURL(/aws-ecs-service\/$/)
  })
})
