import type { Page } from '@playwright/test'
import { ODD_DECK } from './review-vault.ts'
import { answer, begin, expectQuestion, openReview } from './review-steps.ts'
import { expect, test } from './test.ts'

const place = (page: Page) => page.locator('.review-place')
const question = (page: Page) => page.locator('.review-question')

test('the keyboard alone leads through a round', async ({ page }) => {
  await openReview(page, 'deck=Facts')
  await page.locator('.review-begin').focus()
  await page.keyboard.press('Enter')
  await expect(question(page)).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('Card 1 of 20')

  await page.keyboard.press('Enter')
  await expect(page.locator('.review-answer')).toBeFocused()
  await expect(page.locator('.review-answer')).toContainText('The answer to 1.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Card 2 of 20')
  await expect(question(page)).toBeFocused()

  await answer(page, 1)
  await answer(page, 2)
  await answer(page, 4)
  await expect(place(page)).toHaveText('5 of 20')
  await page.keyboard.press('Control+z')
  await expect(place(page)).toHaveText('4 of 20')
  await expect(question(page)).toContainText('fact 4')

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('u')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await expect(place(page)).toHaveText('4 of 20')

  await page.keyboard.press('e')
  await expect(page).toHaveURL(/\/facts\/#card-[\w-]+$/)
  await page.goBack()
  await expectQuestion(page)
  await expect(place(page)).toHaveText('4 of 20')
  await page.keyboard.press('Escape')
  await expect(page.locator('.review-start')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Review' })).toBeVisible()
})

test('each button says when the card comes back', async ({ page }) => {
  await begin(page, 'deck=Facts')
  await page.keyboard.press('Space')
  const buttons = await page.locator('.review-grades button').all()
  const said = await Promise.all(buttons.map((button) => button.locator('span').allTextContents()))
  expect(said).toEqual([
    ['Again', '1', '1 min'],
    ['Hard', '2', '6 min'],
    ['Good', '3', '10 min'],
    ['Easy', '4', expect.stringMatching(/^[6-9] days$/)],
  ])
})

test('no key is heard outside of the round, in a field, or with another key', async ({ page }) => {
  await begin(page, 'deck=Facts')
  for (const selector of ['.site-title', '.search-button', 'theme-toggle button']) {
    await page.locator(selector).focus()
    for (const key of ['1', '3', 'u', 'e', '?', 'Escape']) await page.keyboard.press(key)
    await expect(page.locator('.review-show')).toBeVisible()
    await expect(place(page)).toHaveText('1 of 20')
  }
  await question(page).focus()
  await page.keyboard.press('Space')
  for (const key of ['Alt+3', 'Control+3', 'Shift+U', 'Meta+e']) await page.keyboard.press(key)
  await expect(page.locator('.review-grades')).toBeVisible()
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true, isComposing: true })),
  )
  await expect(page.locator('.review-grades')).toBeVisible()

  await page.goto('facts/')
  await page.keyboard.press('3')
  await expect(page).toHaveURL(/\/facts\/$/)
})

test('what is typed is compared, and no key in the field is a shortcut', async ({ page }) => {
  await begin(page, 'deck=Kinds')
  await expect(page.getByLabel('Your answer')).toBeFocused()
  await page.keyboard.type('Pariss 1u')
  await expect(page.getByLabel('Your answer')).toHaveValue('Pariss 1u')
  await page.getByLabel('Your answer').fill('Pariz')
  await page.keyboard.press('Enter')
  await expect(page.locator('.review-verdict')).toHaveText('Not quite:')
  await expect(page.locator('.review-difference ins')).toHaveText('s')
  await expect(page.locator('.review-difference del')).toHaveText('z')
  await page.keyboard.press('1')
  await expect(question(page)).toContainText('recto')
})

test('a card that is asked in several ways is asked once a day', async ({ page }) => {
  await begin(page, 'deck=Kinds')
  await expect(place(page)).toHaveText('1 of 3')
})

test('all ways of asking show what they ask and hide what they do not', async ({ page }) => {
  await openReview(page, 'deck=Kinds')
  await page.getByText('How much, and how').click()
  await page.getByLabel('Cram').check()
  await page.locator('.review-begin').click()
  const seen: Record<string, string> = {}
  for (let at = 0; at < 5; at += 1) {
    await expectQuestion(page)
    const asked = ((await question(page).textContent()) ?? '').trim()
    await page.locator('.review-show').click()
    seen[asked] = ((await page.locator('.review-answer').textContent()) ?? '').trim()
    await page.locator('[data-grade="3"]').click()
  }
  await expect(page.locator('.review-end')).toBeVisible()
  expect(seen).toEqual({
    'The capital of France?': 'Paris',
    recto: 'front of a leaf',
    'front of a leaf': 'recto',
    'A […] has two sides.': expect.stringMatching(/^A leaf has two sides\.\s*And no more\.$/),
    'A leaf has two […].': expect.stringMatching(/^A leaf has two sides\.\s*And no more\.$/),
  })
})

test('what a card holds besides text comes to life', async ({ page }) => {
  await begin(page, 'deck=Parts')
  await page.keyboard.press('Space')
  await expect(page.locator('.review-answer .copy-code-button')).toBeAttached()
  await page.keyboard.press('4')
  await expect(question(page).locator('math')).toBeVisible()
  await answer(page, 4)
  await page.keyboard.press('Space')
  await expect(page.locator('.review-answer .mermaid-drawing svg')).toBeVisible()
})

test('no odd card stops a round', async ({ page }) => {
  test.slow()
  for (const [deck, count] of [
    [ODD_DECK, 3],
    ['Big', 1],
  ] as const) {
    await begin(page, `deck=${encodeURIComponent(deck)}`)
    await expect(place(page)).toHaveText(`1 of ${count}`)
    for (let at = 0; at < count; at += 1) await answer(page, 4)
    await expect(page.locator('.review-end-title')).toHaveText('Done for now')
  }
})

test('the buttons stand in one place, whatever the card, and are large enough for a thumb', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await openReview(page)
  for (const deck of ['Facts', 'Parts']) await page.getByRole('checkbox', { name: new RegExp(`^${deck}`) }).tap()
  await page.locator('.review-begin').tap()
  const tops = new Set<number>()
  for (let at = 0; at < 4; at += 1) {
    await expectQuestion(page)
    tops.add(Math.round((await page.locator('.review-foot').boundingBox())?.y ?? 0))
    await page.locator('.review-show').tap()
    await expect(page.locator('.review-grades')).toBeVisible()
    tops.add(Math.round((await page.locator('.review-foot').boundingBox())?.y ?? 0))
    for (const button of await page.locator('.review-round button:visible, .review-tools a').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.locator('[data-grade="4"]').tap()
  }
  expect(tops.size).toBe(1)
  await context.close()
})

test('without JavaScript the pages say what they are and lead to the decks', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), javaScriptEnabled: false })
  const page = await context.newPage()
  for (const address of ['cards/~review/', 'cards/~progress/']) {
    await page.goto(address)
    expect(await page.locator('noscript').innerHTML()).toContain('needs JavaScript')
    await expect(page.locator('noscript a').first()).toBeVisible()
    await expect(page.locator('.review-start, .progress-parts').first()).toBeHidden()
  }
  await page.locator('noscript a').click()
  await expect(page).toHaveURL(/\/cards\/$/)
  await context.close()
})
