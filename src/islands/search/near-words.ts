/** What the address asked for, in words, the last part first: `/aws/ecs-servise/` asks for `ecs servise`, then for `aws`. */
export function wordsOfAddress(path: string): string[] {
  const parts = decode(path)
    .replace(/\.html?$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== 'index')
  return parts
    .map((part) => part.replaceAll(/[-_+.]+/g, ' ').trim())
    .filter(Boolean)
    .toReversed()
}

/** All words of the last part, else of those above, else each word by itself. */
export async function findNearest<Found>(
  words: readonly string[],
  find: (query: string) => Promise<Found[] | undefined>,
): Promise<Found[]> {
  const [last = ''] = words
  const single = last.split(' ').filter((word) => word.length > 2)
  for (const query of [...words, ...single]) {
    const found = (await find(query)) ?? []
    if (found.length > 0) return found
  }
  return []
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
