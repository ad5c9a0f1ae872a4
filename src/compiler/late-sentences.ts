import type { Facts } from './vault/facts.ts'

/**
 * Has the sentences of a note read when they are asked for: they are half of all that is remembered of it, and a warm build asks for
 * few. Copies of the facts and what is written down of them come without.
 *
 * @param read is called once
 */
export function readSentencesLate(facts: Omit<Facts, 'sentences'>, read: () => string[]): asserts facts is Facts {
  let known: string[] | undefined
  Object.defineProperty(facts, 'sentences', { configurable: true, enumerable: false, get: () => (known ??= read()) })
}
