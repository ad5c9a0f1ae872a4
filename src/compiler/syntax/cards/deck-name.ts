/**
 * A deck's name as Anki keeps it: no control characters, no blanks round a part, no empty part.
 *
 * @example tidyDeck(' infra :: AWS::') // => 'infra::AWS'
 * @see Anki `normalize_native_name`
 */
export function tidyDeck(name: string): string {
  const parts = name.normalize('NFC').split(/:{2,}/)
  return parts
    .map((part) => part.replace(/[\p{Cc}"]/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('::')
}

/** What is odd about a deck's name as an author wrote it, if anything. */
export function deckOddity(written: string): string | undefined {
  const name = written.trim().replace(/\s*::\s*/g, '::')
  const kept = tidyDeck(written)
  if (kept !== name) return `Anki keeps it as “${kept}”`
  if (name.includes('/') && !name.includes('::')) return 'a slash parts no names, :: does'
  return name.length > LONGEST ? `it has ${name.length} characters, and its address is cut` : undefined
}

const LONGEST = 100
