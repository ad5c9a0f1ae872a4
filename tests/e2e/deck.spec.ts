import { expect, test } from './test.ts'

test('words leave only the cards that hold them', async ({ page }) => {
  await page.goto('cards/aws/')
  const cards = page.locator('.deck > flip-card')
  const all = await cards.count()
  const texts = await cards.allTextContents()
  const holding = texts.filter((text) => text.toLowerCase().includes('kubernetes')).length
  expect(holding).toBeGreaterThan(0)
  expect(holding).toBeLessThan(all)
  await page.getByRole('searchbox', { name: 'Filter these cards' }).fill('kubernetes')
  await expect(cards.filter({ visible: true })).toHaveCount(holding)
  await expect(page.locator('card-filter [role=status]')).toHaveText(`${holding} of ${all} cards`)
  await page.getByRole('searchbox').fill('')
  await expect(cards.filter({ visible: true })).toHaveCount(all)
})

test('all cards of a deck can be read through', async ({ page }) => {
  await page.goto('cards/aws/')
  const backs = page.locator('.deck .card-back')
  await expect(backs.first()).toBeHidden()
  const read = page.getByRole('button', { name: 'Read through' })
  await read.click()
  await expect(read).toHaveAttribute('aria-pressed', 'true')
  for (const back of await backs.all()) await expect(back).toBeVisible()
  await expect(page.getByRole('button', { name: 'Turn over' })).toHaveCount(0)
  await read.click()
  await expect(backs.first()).toBeHidden()
})

test('a sheet of paper shows both sides of every card and no furniture', async ({ page }) => {
  await page.goto('cards/aws/')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.deck .card-back').first()).toBeVisible()
  await expect(page.locator('.deck .card-front').first()).toBeVisible()
  for (const part of ['.card-actions', '.card-filter', '.card-foot', '.site-header'])
    await expect(page.locator(part).first()).toBeHidden()
})

test('a deck leads to its tags, and a tag to its cards', async ({ page }) => {
  await page.goto('cards/manual/')
  await page.goto('cards/')
  await page.getByRole('link', { name: '#infra', exact: true }).click()
  await expect(page).toHaveURL(/\/cards\/~tags\/infra\/$/)
  await expect(page.locator('.deck > flip-card').first()).toBeVisible()
})

test('a gap is blank on the front of a card and filled on its back', async ({ page }) => {
  await page.goto('manual/cards/')
  const card = page.locator('#card-1767254400808')
  await expect(card.locator('.card-front')).toContainText('The […] is the front of a leaf, the [other side?] its back.')
  await expect(card.locator('.card-front')).not.toContainText('recto')
  await card.getByRole('button', { name: 'Turn over' }).click()
  await expect(card.locator('.card-back .cloze')).toHaveText(['recto', 'verso'])
})

test('a card within a line stands in it', async ({ page }) => {
  await page.goto('manual/cards/')
  await expect(page.locator('article li #card-1767254400909 .card-front')).toHaveText('What comes after recto?')
})

test('a page says how many cards stand on it and where', async ({ page }) => {
  await page.goto('aws/aws-ecs-service/')
  await page.locator('.page-facts').getByRole('link', { name: '1 card' }).click()
  await expect(page).toHaveURL(/#card-1726516929907$/)
  await page.locator('.contents-cards a').first().click()
  await expect(page.locator('#card-1726516929907')).toBeInViewport()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a deck can be read, card by card', async ({ page }) => {
    await page.goto('cards/aws/')
    await expect(page.locator('.deck .card-front').first()).toBeVisible()
    await page.locator('.deck summary').first().click()
    await expect(page.locator('.deck .card-back').first()).toBeVisible()
  })
})
