import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'
const drawn = 'note-graph[data-drawn]'

test('beside a note stand the notes near it, and each leads there', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(SEED)
  const near = page.getByRole('navigation', { name: 'Nearby' })
  await near.getByRole('link', { name: 'AWS ECS task', exact: true }).click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-task\/$/)
  await page.goBack()
  await near.getByRole('link').first().press('Enter')
  await expect(page).not.toHaveURL(/\/aws-ecs-service\/$/)
  expect(asked.filter((url) => /draw-graph|~data\.json/.test(url))).toEqual([])
})

test('the whole vault stands on a page of its own, and a note can be found in it', async ({ page }) => {
  await page.goto('graph/')
  await expect(page.locator(drawn)).toBeVisible()
  const find = page.getByLabel('Find a note')
  await find.fill('aws ecs ser')
  await expect(page.getByRole('status').filter({ hasText: '1 note found' })).toBeVisible()
  await page.getByLabel('Steps from the chosen note').selectOption('2')
  await page.locator('.graph-chosen a').click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/$/)
})

test('a note leads to its place in the whole, and the keyboard through its tools', async ({ page }) => {
  await page.goto(SEED)
  await page.locator('.local-graph > p a').click()
  await expect(page).toHaveURL(/\/graph\/\?note=aws\/aws-ecs-service$/)
  await expect(page.locator('.graph-chosen a')).toHaveText('AWS ECS service')
  await page.getByLabel('Colour by').selectOption('tag')
  await expect(page.locator('.graph-legend')).toContainText('#manual')
  await page.getByLabel('notes without links').press('Space')
  await page.getByRole('button', { name: 'Closer' }).press('Enter')
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await expect(page.getByRole('link', { name: 'AWS ECS service' }).last()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the graph breaks no rule of WCAG 2.2 in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('graph/?note=aws/aws-ecs-service')
    await expect(page.locator(drawn)).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the list says the same, and the notes near one are links', async ({ page }) => {
    await page.goto('graph/')
    await expect(page.getByText('The drawing needs JavaScript.')).toBeVisible()
    await expect(page.locator('.graph-stage')).toBeHidden()
    await expect(page.locator('.entries .entry-link').first()).toBeVisible()
    await page.goto(SEED)
    await expect(page.getByRole('navigation', { name: 'Nearby' }).getByRole('link').first()).toBeVisible()
  })
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })

  test('the page is no wider than the phone', async ({ page }) => {
    await page.goto('graph/')
    await expect(page.locator(drawn)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})
