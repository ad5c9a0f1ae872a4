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
  'graph/',
  '404.html',
]

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no page type breaks WCAG 2.2 A or AA, or good practice, in the ${colorScheme}`, async ({ page }) => {
    // Twenty pages one after another.
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const address of PAGES) {
      await page.goto(address)
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
      const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${address} ${id}: ${html}`))
      expect(faults.filter((fault) => !isOfAuthor(fault))).toEqual([])
    }
  })
}

/** Which headings a note has, and how deep they are, is its author's choice; they alone have ids made of what they say. */
function isOfAuthor(fault: string): boolean {
  return /^\S* heading-order: <h\d id="/.test(fault)
}

test('the page of a phone is no wider than the phone', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of PAGES) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
  }
})
