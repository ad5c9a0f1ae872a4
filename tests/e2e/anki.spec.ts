import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from './test.ts'

test('all cards can be taken along, and so can a deck', async ({ page }) => {
  await page.goto('cards/~anki/')
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'all cards, .apkg' }).click(),
  ])
  expect(all.suggestedFilename()).toBe('cards-of-verso.apkg')
  expect(Object.keys(unzipSync(readFileSync(await all.path())))).toContain('collection.anki2')
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'AWS', exact: true }) })
  const [deck] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: 'AWS, .txt' }).click(),
  ])
  expect(deck.suggestedFilename()).toBe('aws.txt')
  expect(readFileSync(await deck.path(), 'utf8')).toMatch(/^#separator:tab\n/)
})

test('cards in Anki lead back to the site', async ({ page, request, site }) => {
  await page.goto('cards/~anki/')
  const text = await (await request.get('cards/~anki/aws.txt')).text()
  const base = site === 'repo' ? '/repo' : ''
  expect(text).toContain(`href=""https://notes.example${base}/aws/aws-ecs-task/""`)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the page of packages says the same', async ({ page }) => {
    await page.goto('cards/~anki/')
    await expect(page.locator('#Deck-aws')).toContainText('.apkg')
    await expect(page.getByRole('heading', { name: 'What to do with it' })).toBeVisible()
  })
})
