import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'

const PAGE = 'manual/what-verso-understands/'

test('formulas are MathML in the math face, which other pages do not load', async ({ page }) => {
  const fonts: string[] = []
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()))
  const askedFor = await openWithFonts(page, 'network/')
  const before = fonts.splice(0)
  const withMath = await openWithFonts(page, PAGE)
  await expect(page.locator('math-block math[display="block"]').first()).toBeVisible()
  const faces = withMath.filter((face) => !askedFor.includes(face))
  expect(faces).toHaveLength(1)
  expect(fonts.some((url) => url.endsWith(faces[0] ?? 'none'))).toBe(true)
  expect(before.some((url) => url.endsWith(faces[0] ?? 'none'))).toBe(false)
})

test('the parts of the math face come as their signs are needed', async ({ page }) => {
  const fonts: string[] = []
  page.on('request', (request) => request.resourceType() === 'font' && fonts.push(request.url()))
  await openWithFonts(page, PAGE)
  // What is far below is not drawn.
  await page.locator('math mi').first().scrollIntoViewIfNeeded()
  for (const [sign, how] of Object.entries({ x: 0, α: 0, '√': 0, 𝒜: 1, '∝': 0, '≨': 1 })) {
    fonts.length = 0
    const isLoaded = await page.evaluate(async (text) => {
      const formula = document.querySelector('math mi')
      if (!formula) throw new Error('no formula')
      formula.textContent = text
      // Before it is laid out, no face is asked for, so that all seem to be there.
      formula.getBoundingClientRect()
      await document.fonts.ready
      return document.fonts.check(`16px ${getComputedStyle(formula).fontFamily}`, text)
    }, sign)
    expect(isLoaded, sign).toBe(true)
    expect(fonts, sign).toHaveLength(how)
  }
})

test('a formula that is wider than the phone scrolls in itself, by keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(PAGE)
  const formula = page.locator('math-block').first()
  // It stands in a block far below, which is laid out when it comes near.
  await formula.scrollIntoViewIfNeeded()
  await expect(formula).not.toHaveAttribute('tabindex')
  await formula.evaluate((block) => {
    const cells = Array.from({ length: 60 }, () => '<mi>x</mi><mo>+</mo>').join('')
    block.querySelector('math')?.insertAdjacentHTML('beforeend', `<mrow>${cells}</mrow>`)
  })
  await expect(formula).toHaveAttribute('tabindex', '0')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await formula.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => formula.evaluate((block) => block.scrollLeft)).toBeGreaterThan(0)
})

test('who copies a formula gets its TeX', async ({ page }) => {
  await page.goto(PAGE)
  const copied = await page.evaluate(() => {
    const math = document.querySelector('math.math-inline')
    if (!math?.parentElement) return undefined
    document.getSelection()?.selectAllChildren(math.parentElement)
    const clipboardData = new DataTransfer()
    document.dispatchEvent(new ClipboardEvent('copy', { clipboardData, cancelable: true }))
    return { text: clipboardData.getData('text/plain'), tex: math.getAttribute('data-tex') }
  })
  expect(copied?.text).toContain(`$${copied?.tex}$`)
})

/** The network is never idle for long where links are fetched ahead. */
/** @returns the faces that the page asks for before it is read */
async function openWithFonts(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.evaluate(() => document.fonts.ready)
  const asked = page.locator('link[rel="preload"][as="font"]')
  return asked.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}
