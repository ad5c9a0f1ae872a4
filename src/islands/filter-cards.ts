/** Whether a card's text holds every word that was typed; case and accents do not count. */
export function holdsWords(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** What is said of a filtered list: `3 of 50 cards`. */
export function sayShown(shown: number, all: number): string {
  return shown === all ? '' : `${shown} of ${all} cards`
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
