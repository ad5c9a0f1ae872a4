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
// What the colours of a page decide.
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

test.describe.configure({ mode: 'parallel' })

for (const address of PAGES) {
  test(`/${address} breaks neither WCAG 2.2 A or AA nor good practice, and is no wider than a phone`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(address)
    expect(await faultsOf(new AxeBuilder({ page }).withTags(RULES))).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    expect(await faultsOf(new AxeBuilder({ page }).withRules(COLOUR_RULES))).toEqual([])
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
}

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  return faults.filter((fault) => !isOfAuthor(fault))
}

/** Which headings a note has, and how deep they are, is its author's choice; they alone have ids made of what they say. */
function isOfAuthor(fault: string): boolean {
  return /^heading-order: <h\d id="/.test(fault)
}
