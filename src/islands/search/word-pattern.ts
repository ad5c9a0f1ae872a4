import { UNSPACED } from '../../search/unspaced.ts'

/**
 * Finds words in text: whole ones, whatever their case, and those of scripts without spaces wherever they stand.
 *
 * @returns nothing where there are no words
 */
export function wordPattern(words: readonly string[]): RegExp | undefined {
  const longestFirst = [...new Set(words)].filter((word) => LETTER.test(word)).sort((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return undefined
  const written = longestFirst.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    if (NO_SPACES.test(word)) return escaped
    return `${LETTER_FIRST.test(word) ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}${LETTER_LAST.test(word) ? '(?![\\p{L}\\p{N}])' : ''}`
  })
  return new RegExp(written.join('|'), 'giu')
}

const LETTER = /[\p{L}\p{N}]/u
const LETTER_FIRST = /^[\p{L}\p{N}]/u
const LETTER_LAST = /[\p{L}\p{N}]$/u
const NO_SPACES = new RegExp(`[${UNSPACED}]`, 'u')
