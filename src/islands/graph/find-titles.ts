/** Places of the titles that hold all words, those that begin with what is looked for first; case and accents do not count. */
export function findTitles(titles: readonly string[], wanted: string): number[] {
  const query = plain(wanted).trim()
  if (query === '') return []
  const words = query.split(/\s+/)
  const found = titles.flatMap((title, at) => {
    const text = plain(title)
    if (!words.every((word) => text.includes(word))) return []
    return { at, rank: text === query ? 0 : text.startsWith(query) ? 1 : 2 }
  })
  return found.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ at }) => at)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
