import type { Hit } from './search-results.ts'

/**
 * Whether a word of the query stands in none of the best hits, not even by its first half or by its stem. Where nothing begins
 * with a word, Pagefind takes the longest word that it begins with, were it one letter; such hits would only puzzle the reader.
 */
export function isFarFetched(query: string, hits: readonly Hit[]): boolean {
  const texts = hits.map(({ content, meta }) => plain([content, ...Object.values(meta)].join(' ')))
  const traces = (plain(query).match(WORD) ?? []).map(traceOf)
  return traces.some((trace) => texts.every((text) => !trace.test(text)))
}

// Not the scripts that set no spaces: what Pagefind takes for a word there is its own affair.
const WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai})[\p{L}\p{N}]){4,}/gu

/** The first half of a word anywhere, or a whole word of three letters and more that it begins with, were it for the last. */
function traceOf(word: string): RegExp {
  const half = Math.ceil(word.length / 2)
  const stems = Array.from({ length: Math.max(half - SHORTEST_STEM, 0) }, (_, at) => word.slice(0, SHORTEST_STEM + at))
  const known = stems.length > 0 ? `|(?<!${LETTER})(?:${stems.join('|')})${LETTER}?(?!${LETTER})` : ''
  return new RegExp(word.slice(0, half) + known, 'u')
}

const SHORTEST_STEM = 3
const LETTER = '[\\p{L}\\p{N}]'

/** Without case and accents, and with one letter for `fly` and `flies`. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('y', 'i')
}
