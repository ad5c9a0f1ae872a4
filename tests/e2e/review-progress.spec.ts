import { gzipSync } from 'node:zlib'
import { FACTS } from './review-vault.ts'
import { allowNew, answer, begin, expectQuestion, openReview, saveProgress } from './review-steps.ts'
import { expect, test } from './test.ts'

test('a review that is closed half-way, taken up in two windows, saved, deleted and read in again loses no answer', async ({
  page,
  context,
}) => {
  test.slow()
  await allowNew(page, FACTS)
  await begin(page, 'deck=Facts')
  await expect(page.locator('.review-place')).toHaveText(`1 of ${FACTS}`)
  let answers = 0
  for (; answers < 15; answers += 1) await answer(page, answers % 5 === 0 ? 4 : 3)
  await page.close()

  const one = await context.newPage()
  await openReview(one, 'deck=Facts')
  await expect(one.locator('.review-begin')).toHaveText('Go on')
  await expect(one.locator('.review-waiting')).toHaveText(`You are at 16 of ${FACTS}.`)
  await one.locator('.review-begin').click()
  await expectQuestion(one)
  const other = await context.newPage()
  await other.goto('cards/~review/?deck=Facts#Round')
  await expectQuestion(other)
  for (; answers < FACTS; answers += 1) {
    const [here, there] = answers % 2 === 0 ? [one, other] : [other, one]
    await expect(here.locator('.review-place')).toHaveText(`${answers + 1} of ${FACTS}`)
    await here.bringToFront()
    await here.locator('.review-question').focus()
    await answer(here, 4)
    const asked = await here.locator('.review-question').textContent()
    await expect(there.locator('.review-question')).toHaveText(asked ?? '')
  }
  // What was graded Good is asked once more at the end.
  for (; answers < FACTS + 12; answers += 1) await answer(one, 3)
  await expect(one.locator('.review-end-title')).toHaveText('Done for now')
  await other.close()

  const { path, saved } = await saveProgress(one)
  expect(saved.log.length).toBe(answers)
  expect(saved.prompts.length).toBe(FACTS)
  expect(saved.prompts.reduce((sum, { reps }) => sum + reps, 0)).toBe(answers)

  await one.getByText('Forget everything').click()
  await one.getByRole('button', { name: 'Delete it all' }).click()
  await expect(one.locator('.progress-import')).toContainText('Everything was deleted')
  expect((await saveProgress(one)).saved).toMatchObject({ prompts: [], log: [] })

  await one.locator('[type=file]').setInputFiles(path)
  await expect(one.locator('.progress-import')).toContainText(`${FACTS} that you have not learned here yet`)
  await one.getByRole('button', { name: 'Read it in' }).click()
  await expect(one.locator('.progress-import')).toContainText('Nothing that was here is lost')
  const { saved: again } = await saveProgress(one)
  expect({ prompts: again.prompts, log: again.log }).toEqual({ prompts: saved.prompts, log: saved.log })
})

test('the last answers can be taken back, after a reload, too', async ({ page }) => {
  await begin(page, 'deck=Facts')
  const questions: (string | null)[] = []
  for (let at = 0; at < 3; at += 1) {
    questions.push(await page.locator('.review-question').textContent())
    await answer(page, 4)
  }
  await page.reload()
  await expectQuestion(page)
  for (const question of questions.toReversed()) {
    await page.keyboard.press('u')
    await expect(page.locator('.review-question')).toHaveText(question ?? '')
  }
  await page.keyboard.press('u')
  await expect(page.getByRole('status')).toContainText('Nothing is there to take back')
  expect((await saveProgress(page)).saved).toMatchObject({ prompts: [], log: [] })
})

test('cramming asks all that is chosen and keeps nothing', async ({ page }) => {
  await openReview(page, 'deck=Kinds')
  await page.getByText('How much, and how').click()
  await page.getByLabel('Cram').check()
  await page.locator('.review-begin').click()
  await expectQuestion(page)
  await expect(page.locator('.review-place')).toHaveText('1 of 5')
  await page.locator('.review-show').click()
  await expect(page.locator('[data-grade="3"] small')).toHaveText('3')
  for (let at = 0; at < 5; at += 1) {
    if (at > 0) await page.locator('.review-show').click()
    await page.locator('[data-grade="3"]').click()
  }
  await expect(page.locator('.review-end')).toContainText('Nothing of it was kept')
  expect((await saveProgress(page)).saved.log).toEqual([])
})

test('a file that cannot be used changes nothing and says why', async ({ page }) => {
  await begin(page, 'deck=Facts')
  await answer(page, 3)
  const { saved } = await saveProgress(page)
  const whole = {
    schema: 'verso-review',
    version: 1,
    site: 'https://else.example/',
    exportedAt: '2026-11-27T12:00:00Z',
  }
  const settings = { newPerDay: 1, reviewsPerDay: 1, retention: 0.9, buttons: 4, changedAt: 0 }
  const state = {
    stage: 'review',
    dueAt: 9,
    reviewedAt: 5,
    stability: 1,
    difficulty: 5,
    intervalDays: 1,
    step: 0,
    reps: 1,
    lapses: 0,
  }
  const rows = [
    ['{"schema": "verso-rev', /cannot be read as JSON/],
    ['{"deck": []}', /not a file of review progress/],
    [JSON.stringify({ ...whole, version: 9 }), /version 9/],
    [JSON.stringify({ ...whole, settings, log: [], prompts: [{ ...state, prompt: '__proto__' }] }), /prompt must be/],
    [JSON.stringify({ ...whole, settings, log: [], prompts: [{ ...state, prompt: 'x:0' }] }), /no card of this site/],
  ] as const
  for (const [text, why] of rows) {
    await page.locator('[type=file]').setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
    await expect(page.locator('.progress-import')).toContainText(
      'progress.json was not read in, and nothing was changed.',
    )
    await expect(page.locator('.progress-import')).toContainText(why)
  }
  const { saved: after } = await saveProgress(page)
  expect([after.prompts, after.log]).toEqual([saved.prompts, saved.log])
})

test('the pages of decks say what waits, to who has learned something', async ({ page }) => {
  await page.goto('cards/')
  await expect(page.locator('[data-deck-counts]').first()).toBeEmpty()
  await begin(page, 'deck=Facts')
  await answer(page, 3)
  await page.goto('cards/facts/')
  await expect(page.locator('[data-deck-counts="Facts"]')).toHaveText('19 new · 1 learning')
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await expect(page.locator('.review-begin')).toHaveText('Go on')
  await expect(page.getByRole('checkbox', { name: /^Facts/ })).toBeChecked()
})

test('where the browser keeps nothing, that is said, and a round works for this visit', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'indexedDB'))
  await begin(page, 'deck=Facts')
  await expect(page.locator('.review-message')).toContainText('keeps nothing')
  await answer(page, 4)
  await expect(page.locator('.review-place')).toHaveText('2 of 20')
})

test('what is known of cards that are gone is kept until the reader lets it go', async ({ page }) => {
  await begin(page, 'deck=Facts')
  await answer(page, 4)
  const { saved } = await saveProgress(page)
  const gone = { ...saved, prompts: saved.prompts.map((state) => ({ ...state, prompt: 'gone:0' })), log: [] }
  await page.locator('[type=file]').setInputFiles({
    name: 'gone.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(gone)),
  })
  await page.getByRole('button', { name: 'Read it in' }).click()
  await expect(page.locator('.progress-orphans')).toContainText('1 card that you have learned is not on this site')
  expect((await saveProgress(page)).saved.prompts.length).toBe(2)
  await page.getByRole('button', { name: 'Forget them' }).click()
  await expect(page.locator('.progress-orphans')).toBeHidden()
  expect((await saveProgress(page)).saved.prompts).toEqual(saved.prompts)
})

test('who wants two buttons gets two', async ({ page }) => {
  await page.goto('cards/~progress/')
  await page.getByLabel('Buttons').selectOption('2')
  await expect(page.locator('.progress-settings [role=status]')).toHaveText('Saved.')
  await begin(page, 'deck=Facts')
  await page.keyboard.press('Space')
  await expect(page.locator('.review-grades button:visible')).toHaveText([/^\s*Again/, /^\s*Good/])
  await page.keyboard.press('2')
  await expect(page.locator('.review-place')).toHaveText('2 of 20')
  expect((await saveProgress(page)).saved.log.map(({ grade }) => grade)).toEqual([3])
})

test('what reviewing loads of scripts is no more than 27 kB', async ({ page }) => {
  await begin(page, 'deck=Facts')
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? name : [])),
  )
  const texts = await Promise.all(
    [...new Set(addresses)].map(async (address) => (await page.request.get(address)).body()),
  )
  // The header's own stand on every page.
  const own = texts.filter((text) => !text.includes('search-dialog'))
  expect(own.reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThan(27_000)
})

test('a card comes back when its day has come, and one that is forgotten again and again is marked', async ({
  page,
}) => {
  await begin(page, 'deck=Facts')
  await answer(page, 4)
  const index: { cards: [key: string][] } = await (await page.request.get('cards/~data/index.json')).json()
  const { saved } = await saveProgress(page)
  const [state] = saved.prompts
  const learned = new Set(saved.prompts.map(({ prompt }) => prompt))
  const leech = index.cards.map(([key]) => `${key}:0`).find((prompt) => !learned.has(prompt))
  await page.locator('[type=file]').setInputFiles({
    name: 'leech.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...saved, prompts: [{ ...state, prompt: leech, lapses: 8 }] })),
  })
  await page.getByRole('button', { name: 'Read it in' }).click()
  await expect(page.locator('.progress-leeches')).toContainText('forgotten 8 times')

  await page.clock.setFixedTime(Date.now() + 12 * 86_400_000)
  await openReview(page)
  await expect(page.locator('.review-waiting')).toHaveText('22 cards wait: 20 new, 2 due')
  await page.goto('cards/~review/#Round')
  for (let at = 0; at < 22 && (await page.locator('.review-leech').count()) === 0; at += 1) await answer(page, 4)
  await expect(page.locator('.review-leech')).toHaveText('leech · forgotten 8 times')
})
