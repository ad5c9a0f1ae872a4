import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'

test('a folder opens where it stands, and is still open on the next page', async ({ page }) => {
  await page.goto(SEED)
  const tree = page.getByRole('navigation', { name: 'Folders' })
  await tree.getByRole('link', { name: 'docker' }).hover()
  const folder = tree.getByRole('treeitem', { name: 'docker', exact: true })
  await expect(folder).toHaveAttribute('aria-expanded', 'false')
  await folder.locator('xpath=..').locator('.tree-toggle').click()
  await expect(folder).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toHaveURL(/aws-ecs-service\/$/)
  await tree.getByRole('treeitem', { name: 'AWS ECS task', exact: true }).click()
  await expect(page).toHaveURL(/aws-ecs-task\/$/)
  await expect(folder).toHaveAttribute('aria-expanded', 'true')
  await expect(tree.locator('[aria-current]')).toHaveText('AWS ECS task')
})

test('the arrows lead through the tree', async ({ page }) => {
  await page.goto(SEED)
  const tree = page.getByRole('navigation', { name: 'Folders' })
  await tree.locator('[aria-current]').focus()
  const row = (name: string) => tree.getByRole('treeitem', { name, exact: true })
  await expect(row('AWS ECS service')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row('AWS ECS task')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row('AWS')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(row('AWS')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('d')
  await expect(row('docker')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(row('docker')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/docker\//)
  await page.goto(SEED)
  await tree.locator('[aria-current]').focus()
  await expect(row('AWS ECS service')).toBeFocused()
  await page.keyboard.press('End')
  await expect(row('network')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row('AWS')).toBeFocused()
})

test('the whole tree breaks no rule of WCAG 2.2', async ({ page }) => {
  await page.goto(SEED)
  const tree = page.getByRole('navigation', { name: 'Folders' })
  await tree.getByRole('link', { name: 'docker' }).hover()
  await expect(tree.getByRole('tree')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('#folderTree').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the way up and the neighbours are there, and all folders are a page', async ({ page }) => {
    await page.goto(SEED)
    const tree = page.getByRole('navigation', { name: 'Folders' })
    await expect(tree.getByRole('link', { name: 'AWS ECS task', exact: true })).toBeVisible()
    await tree.getByRole('link', { name: 'All folders' }).click()
    await expect(page).toHaveURL(/\/folders\/$/)
  })
})
