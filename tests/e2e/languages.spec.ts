import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { de } from '../../src/compiler/strings/de.ts'
import { en } from '../../src/compiler/strings/en.ts'
import { expect, test } from './test.ts'

const PAGES = [
  'netz/',
  'cards/',
  'cards/notes/',
  'cards/~tags/netz/',
  'cards/~anki/',
  'cards/~review/',
  'cards/~progress/',
]

test('a note is framed in the language of the site', async ({ page }) => {
  await page.goto('netz/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('.page-facts')).toContainText('Angelegt am 16. Sept. 2024')
  await expect(page.locator('.page-facts')).toContainText('Geändert am 3. Okt. 2024')
  await expect(page.locator('.page-facts')).toContainText('2 Karten')
  await expect(page.getByText('1 Eigenschaft')).toBeVisible()
  await expect(page.getByText('aus English')).toBeVisible()
  await expect(page.getByTitle('Noch nicht geschrieben').first()).toHaveText('Nirgends')
  await expect(page.getByLabel('Ablaufdiagramm: Netz, Port')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Code kopieren' }).first()).toBeAttached()
  const card = page.locator('flip-card').first()
  await card.getByRole('button', { name: 'Umdrehen' }).click()
  await expect(card.getByRole('button', { name: 'Zurückdrehen' })).toBeVisible()
  await expect(card.locator('.card-side')).toHaveText('· die andere Seite')
})

test('a note that names its language is framed in that', async ({ page }) => {
  await page.goto('english/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('.page-facts')).toContainText('Created 16 Sep 2024')
  await expect(page.getByRole('button', { name: 'Turn over' })).toBeVisible()
})

test('a text names its language wherever it stands among others', async ({ page }) => {
  await page.goto('arabisch/')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.locator('article')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('h1')).toHaveAttribute('lang', 'ar')
  await expect(page.locator('article .markdown-embed-content')).toHaveAttribute('lang', 'en')
  await expect(page.locator('article .markdown-embed-content')).toHaveAttribute('dir', 'ltr')
  await page.goto('netz/')
  await expect(page.locator('article')).not.toHaveAttribute('lang')
  // It may be shown on a page of another language, as in a preview.
  await page.goto('english/')
  await expect(page.locator('article')).toHaveAttribute('lang', 'en')
  await page.goto('cards/notes/')
  await expect(page.locator('section.card[lang=ar][dir=rtl]')).toHaveCount(1)
})

test('Arabic reads from right to left, its code and formulas from left to right', async ({ page }) => {
  await page.goto('arabisch/')
  const directions = async (selector: string) =>
    page.locator(selector).evaluateAll((found) => found.map((element) => getComputedStyle(element).direction))
  for (const selector of ['h1', 'article li', 'article blockquote', 'article table', 'article .callout'])
    expect(new Set(await directions(selector)), selector).toEqual(new Set(['rtl']))
  for (const selector of ['article code', 'article pre', 'article math'])
    expect(new Set(await directions(selector)), selector).toEqual(new Set(['ltr']))
  const edges = await page.locator('article blockquote').evaluate((quote) => {
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(quote)
    return [Number.parseFloat(borderLeftWidth), Number.parseFloat(borderRightWidth)]
  })
  expect(edges[0]).toBe(0)
  expect(edges[1]).toBeGreaterThan(0)
})

test('Japanese is emphasised by dots, never slanted, and breaks its lines strictly', async ({ page }) => {
  await page.goto('japanisch/')
  const style = await page.locator('article em').evaluate((element) => {
    const { fontStyle, textEmphasisStyle, lineBreak } = getComputedStyle(element)
    return [fontStyle, textEmphasisStyle, lineBreak]
  })
  expect(style).toEqual(['normal', 'dot', 'strict'])
})

test('cards are learned in German', async ({ page }) => {
  await page.goto('cards/~review/?deck=Notes')
  await expect(page.locator('.review-waiting')).toHaveText('4 neue Karten warten')
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expect(page.locator('.review-place')).toHaveText('1 von 4')
  for (let place = 1; place <= 4; place += 1) {
    await page.getByRole('button', { name: /^Umdrehen/ }).click()
    await expect(page.locator('[data-grade="3"]')).toContainText('Gut')
    await expect(page.locator('[data-grade="2"] small')).toHaveText('26 Min.')
    await page.locator('[data-grade="4"]').click()
  }
  await expect(page.locator('.review-end-title')).toHaveText('Für jetzt geschafft')
  await expect(page.locator('.review-return')).toContainText('Die nächste Karte kommt am ')
  await page.goto('cards/~progress/')
  await expect(page.locator('.progress-charts figcaption').first()).toContainText('4 Antworten an 1 Tag.')
  await expect(page.locator('.progress-charts th').filter({ hasText: /^Mo$/ })).toHaveCount(1)
  await page.goto('cards/')
  await expect(page.locator('.deck-counts').first()).toBeAttached()
})

test('a page of the site in German says nothing that stands in the English table alone', async ({ page }) => {
  const spoken = new Set(textsOf(de))
  // The deck of cards at the top of a vault is called so in Anki, whatever the language.
  const isDeck = (text: string): boolean => text === 'Notes'
  const foreign = textsOf(en).filter((text) => !spoken.has(text) && !text.includes('{') && !isDeck(text))
  for (const address of PAGES) {
    await page.goto(address)
    await expect(page.locator('[data-stage=loading]')).toHaveCount(0)
    const said = await wordsOn(page)
    expect(
      foreign.filter((text) => said.has(text)),
      address,
    ).toEqual([])
  }
})

test('the search speaks German, and finds words of Japanese, which writes no spaces', async ({ page }) => {
  await page.goto('netz/')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Suche' })
  await dialog.getByRole('combobox').pressSequentially('65535')
  await expect(dialog.getByRole('option').first()).toContainText('Netz')
  await expect(dialog.locator('.search-foot [role=status]')).toHaveText('1 Treffer')
  for (const word of ['強調', '見出し']) {
    await dialog.getByRole('combobox').fill(word)
    await expect(dialog.getByRole('option').first()).toContainText('Japanisch')
  }
})

test('a site looks as its settings say', async ({ page, request }) => {
  await page.goto('netz/')
  const rubric = await page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.color = 'var(--rubric)'
    document.body.append(probe)
    return getComputedStyle(probe).color
  })
  expect(rubric).toMatch(/^oklch\(\S+ \S+ 195\)$/)
  await expect(page.locator('.page-title')).toHaveCSS('letter-spacing', '3px')
  await expect(page.locator('.site-logo')).toBeVisible()
  const header = page.getByRole('banner')
  await expect(header.getByRole('link', { name: 'Fehlt' })).toHaveCount(0)
  const foot = page.getByRole('contentinfo')
  await expect(foot).toContainText('Von Hand geschrieben.')
  await expect(foot.getByRole('link', { name: 'Woanders' })).toHaveAttribute('href', 'https://elsewhere.example/')
  await header.getByRole('link', { name: 'Wege' }).click()
  await expect(page).toHaveURL(/\/sprachen\/folders\/$/)
  await page.setViewportSize({ width: 390, height: 800 })
  await expect(header.getByRole('link', { name: 'Wege' })).toBeHidden()
  await expect(foot.getByRole('link', { name: 'Wege' })).toBeVisible()

  const feed = await (await request.get('feed.xml')).text()
  expect(feed).toContain('<link>https://notes.example/sprachen/netz/</link>')
  expect(feed).toContain('<language>de</language>')
  await expect(page.locator('link[type="application/rss+xml"]')).toHaveAttribute('href', '/sprachen/feed.xml')
})

test('no page of another language breaks WCAG 2.2 A or AA', async ({ page }) => {
  test.slow()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const address of [...PAGES, 'arabisch/', 'japanisch/']) {
    await page.goto(address)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
})

/** All that a table says. */
function textsOf(strings: object): string[] {
  return Object.values(strings).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? textsOf(value) : [String(value)],
  )
}

/** What stands between tags in the middle of a page, and what is read aloud there. */
async function wordsOn(page: Page): Promise<ReadonlySet<string>> {
  const words = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.middle') ?? document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode
      if (!parentElement?.closest('article, script, style')) found.push(nodeValue ?? '')
    }
    for (const element of document.querySelectorAll('.middle :is([aria-label], [title], [placeholder])'))
      found.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
    return found
  })
  return new Set(words.map((word) => word.trim()))
}
