import type { IndexedNote } from '../compiler/links/index-links.ts'
import type { Memory } from '../compiler/memory.ts'
import { folderOf } from '../compiler/vault/path.ts'
import type { SearchRecord } from './search-record.ts'

/** Makes a search record of every note and of every card, from the pages as they are remembered. */
export function collectRecords(notes: readonly IndexedNote[], memory: Pick<Memory, 'readNote'>): SearchRecord[] {
  return notes.flatMap(({ path, facts, address, cardKeys }): SearchRecord[] => {
    const page = memory.readNote(path)
    if (!page) return []
    const { title, aliases, tags } = facts
    const folder = folderOf(path)
    const htmlByKey = new Map(page.cards.map(({ key, html }) => [key, html]))
    const cards = facts.cards.map((card, ordinal): SearchRecord => {
      const key = cardKeys[ordinal] ?? String(ordinal)
      return {
        kind: 'card',
        address: `${address}#card-${key}`,
        question: card.question || title,
        noteTitle: title,
        html: htmlByKey.get(key) ?? '',
        tags: card.tags,
        folder,
      }
    })
    const { html, properties } = page
    return [{ kind: 'note', address, title, html, properties: properties.html, tags, folder, aliases }, ...cards]
  })
}
