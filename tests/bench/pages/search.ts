import type { Browser, Page } from 'playwright'
import { TITLES_ADDRESS } from '../../../src/search/search-places.ts'
import { titleFile } from '../../../src/search/title-file.ts'
import { untilAwake } from '../../e2e/awake.ts'
import type { Figure } from './figure.ts'
import { median } from './median.ts'
import { inQuietPage } from './quiet-page.ts'

/** From a key to what it finds: names first, then texts. What is typed are the beginnings of what some notes are called. */
export async function measureSearch(origin: string, browser: Browser): Promise<Figure[]> {
  const titles: number[] = []
  const texts: number[] = []
  for (const query of await chooseQueries(origin)) {
    const measure = () => inQuietPage(browser, (page) => type(page, `${origin}/`, query))
    const runs = [await measure(), await measure(), await measure()]
    if (runs.every(({ titles }) => titles !== undefined)) titles.push(median(runs.map(({ titles = 0 }) => titles)))
    texts.push(median(runs.map(({ texts }) => texts)))
  }
  return [
    { part: 'search', name: 'key to titles', value: Math.max(...titles), unit: 'ms', goal: { atMost: 50 } },
    { part: 'search', name: 'key to texts', value: Math.max(...texts), unit: 'ms', goal: { atMost: 300 } },
  ]
}

const QUERIES = 3
const LETTERS = 9

async function chooseQueries(origin: string): Promise<string[]> {
  const { notes } = titleFile.parse(await (await fetch(origin + TITLES_ADDRESS)).json())
  const places = Array.from({ length: QUERIES }, (_, at) => Math.floor(((at + 0.5) * notes.length) / QUERIES))
  return places.map((place) => (notes[place]?.t ?? '').slice(0, LETTERS).trim().toLowerCase())
}

interface Typed {
  /** The longest that any key waited for titles; none where no title has the words. */
  titles: number | undefined
  /** How long the last key waited for texts. */
  texts: number
}

async function type(page: Page, address: string, query: string): Promise<Typed> {
  await page.goto(address)
  await untilAwake(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  // Whoever opens the search takes this long to find the first key.
  await page.waitForTimeout(500)
  await watch(page)
  for (const key of query) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(1500)
  const seen = await page.evaluate(() => window.versoBench)
  const keys = seen.filter(({ what }) => what === 'key')
  // Each key up to the next: when it was first answered.
  const waits = keys.flatMap((key, at) => {
    const until = keys[at + 1]?.at ?? Number.POSITIVE_INFINITY
    const answer = seen.find((event) => event.what === 'titles' && event.at > key.at && event.at <= until)
    return answer ? answer.at - key.at : []
  })
  const last = keys.at(-1)?.at ?? Number.NaN
  return {
    titles: waits.length > 0 ? Math.max(...waits) : undefined,
    texts: (seen.find(({ what, at }) => what === 'texts' && at > last)?.at ?? Number.NaN) - last,
  }
}

interface Seen {
  what: 'key' | 'titles' | 'texts'
  /** When, in ms of the page's own clock. */
  at: number
}

declare global {
  interface Window {
    versoBench: Seen[]
  }
}

/** Notes in the page itself when keys come and when the list of results changes. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.versoBench = []
    const panel = document.querySelector('.search-dialog search-panel')
    const list = panel?.querySelector('[role=listbox]')
    const status = panel?.querySelector('.search-foot [role=status]')
    if (!list || !status) throw new Error('The search has no list.')
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => window.versoBench.push({ what: 'key', at: timeStamp }),
      true,
    )
    new MutationObserver(() => {
      if (!list.querySelector('[role=option]')) return
      // How many texts were found is said as they are shown, and unsaid as soon as others are looked for.
      window.versoBench.push({ what: status.textContent === '' ? 'titles' : 'texts', at: performance.now() })
    }).observe(list, { childList: true })
  })
}
