/** Short enough to feel at once, long enough to skip most of the half-typed words. */
const PAUSE_MS = 100
/** One or two letters stand in nearly every text, so that what is typed after them would wait for a search of no use. */
const PAUSE_AT_BEGIN_MS = 350

/** How long the texts are not looked through after a key, in ms. */
export function pauseAfter(query: string): number {
  return /^[a-z]{1,2}$/i.test(query) ? PAUSE_AT_BEGIN_MS : PAUSE_MS
}
