/** Where the browser keeps the words from the click on a result until the page is there. */
export const FOUND_KEY = 'verso-found'

/** Longer than a page takes to come, and too short for it to be opened by another way. */
const FRESH_MS = 10_000

/**
 * Tells the page that a result leads to, in whichever tab it opens, what was found.
 *
 * @param result its address may have a fragment, which does not count
 */
export function tellFound(result: string, words: readonly string[], now = Date.now()): void {
  const told = [pageOf(result), now, ...new Set(words.map((word) => word.trim().toLowerCase()).filter(Boolean))]
  try {
    localStorage.setItem(FOUND_KEY, JSON.stringify(told))
  } catch {
    // A browser that keeps nothing marks nothing.
  }
}

/** Takes the words that this page was opened for, once. */
export function takeFound(page: string, now = Date.now()): string[] {
  const told = readTold()
  if (!Array.isArray(told) || told[0] !== pageOf(page)) return []
  localStorage.removeItem(FOUND_KEY)
  const [, at, ...words] = told
  const isFresh = typeof at === 'number' && now - at < FRESH_MS
  return isFresh ? words.filter((word) => typeof word === 'string') : []
}

function pageOf(address: string): string {
  return address.replace(/[?#].*/s, '')
}

function readTold(): unknown {
  try {
    return JSON.parse(localStorage.getItem(FOUND_KEY) ?? '')
  } catch {
    return undefined
  }
}
