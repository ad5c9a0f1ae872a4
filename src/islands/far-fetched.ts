import type { Hit } from './search-results.ts'

/**
 * Whether a word of the query stands in none of the best hits, not even by its first half. Where nothing begins with a word,
 * Pagefind takes the longest word that it begins with, were it one letter; such hits would only puzzle the reader.
 */
export function isFarFetched(query: string, hits: readonly Hit[]): boolean {
  const texts = hits.map(({ content, meta }) => plain([content, ...Object.values(meta)].join(' ')))
  const beginnings = (plain(query).match(WORD) ?? []).map((word) => word.slice(0, Math.ceil(word.length / 2)))
  return beginnings.some((beginning) => texts.every((text) => !text.includes(beginning)))
}

// Not the scripts that set no spaces: what Pagefind takes for a word there is its own affair.
const WORD = /(?:(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai})[\p{L}\p{N}]){4,}/gu

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
