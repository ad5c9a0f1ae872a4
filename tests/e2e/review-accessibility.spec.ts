import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { answer, begin, openReview } from './review-steps.ts'
import { expect, test } from './test.ts'

async function expectNoViolation(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing of a review breaks WCAG 2.2 A or AA in the ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openReview(page)
    await page.getByText('How much, and how').click()
    await expectNoViolation(page, 'start')
    await begin(page, 'deck=Kinds')
    await expectNoViolation(page, 'typed question')
    await page.getByLabel('Your answer').fill('Pariz')
    await page.keyboard.press('Enter')
    await expectNoViolation(page, 'typed answer')
    await page.keyboard.press('1')
    await answer(page, 4)
    await expectNoViolation(page, 'cloze')
    await page.keyboard.press('Space')
    await expectNoViolation(page, 'answer')
    await page.keyboard.press('?')
    await expectNoViolation(page, 'keys')
    await page.keyboard.press('Escape')
    await page.locator('.review-answer').focus()
    await page.keyboard.press('4')
    await page.locator('.review-show').click()
    await page.keyboard.press('4')
    await expect(page.locator('.review-end-title')).toBeFocused()
    await expectNoViolation(page, 'end')
    await page.goto('cards/~progress/')
    await expect(page.locator('.progress-charts svg')).toHaveCount(3)
    for (const summary of await page.locator('.progress summary').all()) await summary.click()
    await expectNoViolation(page, 'progress')
  })
}
