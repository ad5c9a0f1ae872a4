import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Opens the choice of what is asked. @param query `deck=Facts` */
export async function openReview(page: Page, query = ''): Promise<void> {
  await page.goto(`cards/~review/${query && `?${query}`}`)
  await expect(page.locator('card-review')).toHaveAttribute('data-stage', 'start')
  await expect(page.locator('.review-waiting')).not.toBeEmpty()
}

/** Begins a round, or goes on with it, and waits for its question. */
export async function begin(page: Page, query = ''): Promise<void> {
  await openReview(page, query)
  await page.locator('.review-begin').click()
  await expectQuestion(page)
}

/** Lets a day hold more new cards than the limit that is set at first. */
export async function allowNew(page: Page, count: number): Promise<void> {
  await openReview(page)
  await page.getByText('How much, and how').click()
  await page.getByLabel('New cards a day').fill(String(count))
  await page.getByLabel('Reviews a day').focus()
  await expect(page.locator('.review-waiting')).toContainText('wait')
}

export async function expectQuestion(page: Page): Promise<void> {
  await expect(page.locator('.review-show')).toBeVisible()
  await expect(page.locator('.review-question')).not.toBeEmpty()
}

/** Shows the answer and grades it, by the keyboard. */
export async function answer(page: Page, grade: 1 | 2 | 3 | 4): Promise<void> {
  await expectQuestion(page)
  await page.keyboard.press('Space')
  await expect(page.locator('.review-grades')).toBeVisible()
  await page.keyboard.press(String(grade))
  await expect(page.locator('.review-grades')).toBeHidden()
}

export interface SavedProgress {
  prompts: { prompt: string; reps: number }[]
  log: { prompt: string; at: number; grade: number }[]
}

/** Saves progress to a file, and reads the file. */
export async function saveProgress(page: Page): Promise<{ path: string; saved: SavedProgress }> {
  await page.goto('cards/~progress/')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save to a file' }).click()
  const path = await (await download).path()
  return { path, saved: JSON.parse(readFileSync(path, 'utf8')) as SavedProgress }
}
