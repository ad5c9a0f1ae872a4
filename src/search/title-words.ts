import { UNSPACED } from './unspaced.ts'

/**
 * The words of a title, as they are looked for: without case and accents. A script that sets no spaces is cut into pairs of letters,
 * and into single ones, so that any part of a name is found.
 */
export function titleWords(text: string): string[] {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? []
  return words.flatMap((word) => (LETTER.test(word) ? [...pairsOf(word), ...word] : word))
}

/** The words of what is typed: of a script without spaces the pairs alone, as soon as there are two letters. */
export function queryWords(text: string): string[] {
  const words = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? []
  return words.flatMap((word) => (LETTER.test(word) && [...word].length > 1 ? pairsOf(word) : word))
}

const LETTER = new RegExp(`[${UNSPACED}]`, 'u')
const WORD = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu')

function pairsOf(word: string): string[] {
  const letters = [...word]
  return letters.slice(1).map((letter, at) => `${letters[at] ?? ''}${letter}`)
}
