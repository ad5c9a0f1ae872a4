import type { FoundTitle } from '../../search/title-file.ts'
import type { FoundNote } from './search-results.ts'

/**
 * Sets notes that are called as the reader asks before those that say so in their text. Of a note that was found in both ways the
 * text is shown where its name was; so nothing moves when the texts come after the names.
 *
 * @param base path of the site, with its slashes
 */
export function mergeTitles(titles: readonly FoundTitle[], notes: readonly FoundNote[], base: string): FoundNote[] {
  const noteByUrl = new Map(notes.map((note) => [note.url, note]))
  const first = titles.map((title) => {
    const address = base.replace(/\/$/, '') + title.address
    const url = address.replace(/#.*/, '')
    const known = noteByUrl.get(url)
    noteByUrl.delete(url)
    return known ? { ...known, isHit: true, title: title.title } : nameOnly(title, url, address)
  })
  return [...first, ...noteByUrl.values()]
}

function nameOnly({ title, alias, heading, folder }: FoundTitle, url: string, address: string): FoundNote {
  return {
    url,
    title,
    isHit: true,
    place: folder.split('/').filter(Boolean),
    aliases: alias ?? '',
    excerpt: [],
    sections: heading === undefined ? [] : [{ url: address, heading: [{ text: heading, marked: false }], excerpt: [] }],
    cards: [],
  }
}
