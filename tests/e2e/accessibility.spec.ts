import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

const PAGES = [
  '',
  'aws/aws-ecs-service/',
  'aws/',
  'network/',
  'cards/',
  'cards/aws/',
  'cards/~tags/infra/',
  'manual/cards/',
  'cards/~anki/',
  'tags/',
  'tags/infra/',
  'folders/',
  'recent/',
  'wanted/',
  'search/',
  'cards/~review/',
  'cards/~progress/',
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page type breaks WCAG 2.2 A or AA in the ${colorScheme}`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const address of PAGES) {
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
    }
  })
}

test('the page of a phone is no wider than the phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of PAGES) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
  }
})
