import type { Page } from 'playwright'
import { ISLAND_NAMES } from '../../src/islands/islands.ts'

const ASLEEP = ISLAND_NAMES.map((name) => `${name}:not(:defined)`).join()

/** Waits until the elements of a page answer: their scripts come after its first paint. */
export async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction((asleep) => !document.querySelector(asleep), ASLEEP)
}
