import { expect, test } from './test.ts'

const LETTERS = 'Dvořák, Łódź, İzmir'

// The furniture keeps the face that it was first drawn with.
for (const [place, text] of [
  ['--serif', `${LETTERS} → ← ↗ ≤ ≥ ≠ ≈ ∞ ✓`],
  ['--mono', LETTERS],
] as const) {
  test(`what comes later is set in the site's own faces, too: ${place}`, async ({ page }) => {
    await page.goto('')
    await page.evaluate(
      ([family, words]) => {
        const line = document.createElement('p')
        line.id = 'comes-later'
        line.style.fontFamily = `var(${family})`
        line.textContent = words
        document.querySelector('main')?.append(line)
      },
      [place, text] as const,
    )
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('DOM.enable')
    await devtools.send('CSS.enable')
    const { root } = await devtools.send('DOM.getDocument')
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#comes-later' })
    await expect
      .poll(async () => {
        const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
        return fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName)
      })
      .toEqual([])
  })
}

// For each face of a family, wanted or not, Chromium looks up what stands in for it, at every size: a quarter of the first layout.
test('the families that text begins with have one face for each style', async ({ page }) => {
  await page.goto('')
  const faces = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const firsts = ['--serif', '--sans', '--mono'].map((list) => style.getPropertyValue(list).split(',')[0])
    const bare = (family = '') => family.replaceAll(/["']/g, '').trim()
    return [...document.fonts]
      .filter(({ family }) => firsts.some((first) => bare(first) === bare(family)))
      .map((face) => `${face.family} ${face.style}`)
  })
  expect(faces).toHaveLength(4)
  expect(new Set(faces).size).toBe(4)
})
