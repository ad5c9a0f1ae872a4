import type { Browser, Page } from 'playwright'
import type { Figure } from './figure.ts'
import { medianOfThree } from './median.ts'
import { inQuietPage } from './quiet-page.ts'
import { scriptPerFrame, traceWhile } from './trace.ts'

/** How soon the whole graph stands, and what moving it costs each frame. */
export async function measureGraph(origin: string, browser: Browser): Promise<Figure[]> {
  const address = `${origin}/graph/`
  return [
    {
      part: 'graph',
      name: 'opens',
      value: await medianOfThree(() => inQuietPage(browser, (page) => timeToOpen(page, address))),
      unit: 'ms',
      goal: { atMost: 2000 },
    },
    {
      part: 'graph',
      name: 'script in the worst frame of a pan',
      value: await medianOfThree(() => inQuietPage(browser, (page) => worstFrame(page, address))),
      unit: 'ms',
      goal: { atMost: 16 },
    },
  ]
}

/** Until the frame after the drawing is there. */
async function timeToOpen(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator(DRAWN).waitFor()
  return page.evaluate(() => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))))
}

async function worstFrame(page: Page, address: string): Promise<number> {
  await page.goto(address)
  const stage = page.locator(`${DRAWN} .graph-canvas`)
  await stage.scrollIntoViewIfNeeded()
  await page.waitForTimeout(CALM_MS)
  const box = await stage.boundingBox()
  if (!box) throw new Error('The graph has no place on its page.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const devtools = await page.context().newCDPSession(page)
  // What the pointer comes to rest on is lit; that is no part of the move.
  await page.mouse.move(x, y)
  await page.waitForTimeout(CALM_MS)
  const events = await traceWhile(devtools, async () => {
    await page.mouse.down()
    for (let step = 1; step <= STEPS; step += 1) {
      await page.mouse.move(x + REACH_PX * Math.sin(step / 10), y + REACH_PX * Math.sin(step / 14))
      await page.waitForTimeout(16)
    }
    await page.mouse.up()
    // Edges and names come back.
    await page.waitForTimeout(CALM_MS)
  })
  const spent = scriptPerFrame(events)
  if (spent.length === 0) throw new Error('The graph was dragged and drew no frame.')
  return Math.max(...spent)
}

const DRAWN = 'note-graph[data-drawn]'
const STEPS = 90
const REACH_PX = 250
const CALM_MS = 1000
