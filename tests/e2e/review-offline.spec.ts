import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answer, begin, expectQuestion } from './review-steps.ts'
import { folderOf, serveSite } from './sites.ts'
import { expect, test } from './test.ts'

/** Waits until the worker has a copy of the page and of what it is made of. */
async function expectCopyOf(page: Page, address: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(async (wanted) => (await caches.match(wanted)) !== undefined, address), {
      timeout: 15_000,
    })
    .toBe(true)
}

/** Looks for words in names and in texts. */
async function expectFound(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill(words)
  await expect(dialog.getByRole('option').first()).toContainText('Facts')
  await expect(dialog.locator('.search-foot [role=status]')).toHaveText(/results?$/)
  await page.keyboard.press('Escape')
}

test('without a network a round goes on, what was visited is read, and a new site is seen as soon as there is one', async ({
  browser,
}) => {
  test.slow()
  const copy = mkdtempSync(join(tmpdir(), 'verso-offline-'))
  cpSync(folderOf('review'), copy, { recursive: true })
  const { origin, server } = await serveSite('review', copy)
  const context = await browser.newContext({ baseURL: `${origin}/review/`, serviceWorkers: 'allow' })
  const page = await context.newPage()
  await page.goto('facts/')
  await expectCopyOf(page, `${origin}/review/facts/`)
  await expectFound(page, 'facts')
  await begin(page, 'deck=Facts')
  await expectCopyOf(page, `${origin}/review/cards/~review/`)
  await answer(page, 3)

  const { port } = new URL(origin)
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await page.reload()
  await expectQuestion(page)
  await expect(page.locator('.review-place')).toHaveText('2 of 20')
  for (let at = 0; at < 18; at += 1) await answer(page, 4)
  await expect(page.locator('.review-place')).toHaveText('20 of 20')
  await page.goto('facts/')
  await expect(page.locator('flip-card').first()).toContainText('What is fact 1?')
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif')
  await expectFound(page, 'facts')
  await page.goto('kinds/')
  await expect(page.getByText('You are offline')).toBeVisible()

  const home = join(copy, 'facts/index.html')
  writeFileSync(home, readFileSync(home, 'utf8').replaceAll('What is fact 1?', 'What is new?'))
  const again = await serveSite('review', copy, Number(port))
  await page.goto('facts/')
  await expect(page.locator('flip-card').first()).toContainText('What is new?')
  await context.close()
  again.server.closeAllConnections()
  again.server.close()
  rmSync(copy, { recursive: true, force: true })
})

test('the worker answers for its own site alone', async ({ page, origin }) => {
  await page.goto('')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  )
  expect(scopes).toEqual([`${origin}/review/`])
  const names = await page.evaluate(() => caches.keys())
  for (const name of names) expect(name).toBe(`verso ${origin}/review/ 1`)
})
