import type { IndexedNote } from '../compiler/links/index-links.ts'
import type { PageReader } from '../compiler/page-reader.ts'
import type { CardFact, Facts } from '../compiler/vault/facts.ts'
import { folderOf } from '../compiler/vault/path.ts'
import type { SearchRecord } from './search-record.ts'

/** What the search takes of a note beside its page. */
export interface FoundNote extends Pick<IndexedNote, 'path' | 'address' | 'cardKeys'> {
  facts: Pick<Facts, 'title' | 'aliases' | 'tags'> & { cards: readonly Pick<CardFact, 'question' | 'tags'>[] }
}

/** Makes a search record of every note and of every card, of what is remembered of their texts. */
export function collectRecords(
  notes: readonly FoundNote[],
  reader: Pick<PageReader, 'readSearchText'>,
): SearchRecord[] {
  return notes.flatMap(({ path, facts, address, cardKeys }): SearchRecord[] => {
    const text = reader.readSearchText(path)
    if (!text) return []
    const { title, aliases, tags } = facts
    const folder = folderOf(path)
    const cards = facts.cards.map((card, ordinal): SearchRecord => {
      const key = cardKeys[ordinal] ?? String(ordinal)
      return {
        kind: 'card',
        address: `${address}#card-${key}`,
        question: card.question || title,
        noteTitle: title,
        html: text.cards[key] ?? '',
        tags: card.tags,
        folder,
      }
    })
    const { note: html, properties } = text
    return [{ kind: 'note', address, title, html, properties, tags, folder, aliases }, ...cards]
  })
}
