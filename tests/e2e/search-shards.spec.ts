import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folderOf } from './sites.ts'
import { expect, test } from './test.ts'

const COUNT = 600

test('an index in several shards is searched as one', async ({ page, site }) => {
  const folder = join(folderOf(site), 'pagefind')
  const shards: string[] = JSON.parse(readFileSync(join(folder, 'shards.json'), 'utf8'))
  expect(shards.length).toBeGreaterThan(1)
  expect(readdirSync(folder).sort()).toEqual([...shards, 'shards.json'].sort())

  await page.goto('search/?q=reached')
  // Every note and no card holds the word.
  await expect(page.getByRole('status')).toContainText(`${COUNT} results`)
  await page.getByRole('combobox').fill('Second of 17')
  await expect(page.getByRole('option', { name: /^Note 17\b/ }).first()).toBeVisible()
})

test('only the first shard brings Pagefind along', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('search/?q=reached')
  await expect(page.getByRole('status')).toContainText(`${COUNT} results`)
  expect(asked.filter((path) => /pagefind\.js$|\/wasm\./.test(path)).map((path) => path.split('/')[2])).toEqual([
    '0',
    '0',
  ])
})
