import type { IndexedNote } from '../compiler/links/index-links.ts'
import type { Memory } from '../compiler/memory.ts'
import { withPlainLinks } from '../compiler/render/plain-links.ts'
import type { CardFact, Facts } from '../compiler/vault/facts.ts'
import { folderOf } from '../compiler/vault/path.ts'
import type { SearchRecord } from './search-record.ts'

/** What the search takes of a note beside its page. */
export interface FoundNote extends Pick<IndexedNote, 'path' | 'address' | 'cardKeys'> {
  facts: Pick<Facts, 'title' | 'aliases' | 'tags'> & { cards: readonly Pick<CardFact, 'question' | 'tags'>[] }
}

/** Makes a search record of every note and of every card, from the pages as they are remembered, but for where their links lead. */
export function collectRecords(notes: readonly FoundNote[], memory: Pick<Memory, 'readNote'>): SearchRecord[] {
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
        html: withPlainLinks(htmlByKey.get(key) ?? ''),
        tags: card.tags,
        folder,
      }
    })
    const html = withPlainLinks(page.html)
    const properties = withPlainLinks(page.properties.html)
    return [{ kind: 'note', address, title, html, properties, tags, folder, aliases }, ...cards]
  })
}
