import type { Browser, Page } from 'playwright'
import type { Figure } from './figure.ts'
import { medianOfThree } from './median.ts'
import type { MeasuredPage } from './pages.ts'
import { inQuietPage } from './quiet-page.ts'

/** From the pointer's coming to a link, whose page is fetched already, to the preview. */
export async function measurePreviews(
  origin: string,
  browser: Browser,
  pages: readonly MeasuredPage[],
): Promise<Figure[]> {
  const note = pages.find(({ kind }) => kind === 'long note')
  if (!note) return []
  const value = await medianOfThree(() => inQuietPage(browser, (page) => timeToPreview(page, origin + note.address)))
  return [{ part: 'previews', name: 'hover to preview', value, unit: 'ms', goal: { atMost: 100 } }]
}

async function timeToPreview(page: Page, address: string): Promise<number> {
  await page.goto(address)
  const link = page.locator('article a.internal-link').first()
  await link.scrollIntoViewIfNeeded()
  await link.hover()
  await page.locator('.preview').waitFor()
  await page.keyboard.press('Escape')
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  const shown = link.evaluate(
    (link) =>
      new Promise<number>((resolve) => {
        let came = 0
        link.addEventListener('pointerover', ({ timeStamp }) => (came ||= timeStamp))
        new MutationObserver(() => {
          if (document.querySelector('.preview')) resolve(performance.now() - came)
        }).observe(document.body, { childList: true })
      }),
  )
  await link.hover()
  return shown
}
