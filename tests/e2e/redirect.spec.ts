import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf } from './sites.ts'
import { expect, test } from './test.ts'

test('an alias leads to its note, to the same place on it', async ({ page }) => {
  await page.goto('k8s/')
  await expect(page).toHaveURL(/\/kubernetes\/$/)
  await page.goto('elb/#theOtherSide')
  await expect(page).toHaveURL(/\/aws\/aws-elastic-load-balancer-elb\/#theOtherSide$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an alias leads to its note, too', async ({ page }) => {
    await page.goto('k8s/')
    await expect(page).toHaveURL(/\/kubernetes\/$/)
  })
})

test('no index and no sitemap names what only leads on', ({ site }) => {
  expect(readFileSync(join(folderOf(site), 'k8s/index.html'), 'utf8')).toContain(
    '<meta name="robots" content="noindex">',
  )
  const sitemap = readFileSync(join(folderOf(site), 'sitemap-0.xml'), 'utf8')
  expect(sitemap).toContain('/kubernetes/')
  expect(sitemap).not.toContain('/k8s/')
})
