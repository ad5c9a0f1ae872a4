/** What a feed says of a note. */
export interface FeedItem {
  title: string
  /** Without the base path. */
  address: string
  description: string
  pubDate: Date
}

interface DatedNote {
  title: string
  address: string
  excerpt: string
  description?: string | undefined
  created?: string | undefined
  updated?: string | undefined
}

const MOST = 50

/** The notes that changed last, as far as their dates are known. */
export function feedItems(notes: readonly DatedNote[]): FeedItem[] {
  const dated = notes.flatMap(({ title, address, excerpt, description, created, updated }) => {
    const pubDate = new Date(updated ?? created ?? '')
    return Number.isNaN(pubDate.getTime()) ? [] : { title, address, description: description ?? excerpt, pubDate }
  })
  return dated
    .sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime() || (a.address < b.address ? -1 : 1))
    .slice(0, MOST)
}
