import type { DatabaseSync } from 'node:sqlite'
import type { AnkiCard } from './decks/card.ts'
import type { Mention, RenderedNote } from './render/rendered-note.ts'
import type { SearchText } from './render/search-text.ts'

/** The pages of notes as they are remembered, each with all that was made of its note's text; nothing of a note that was never rendered. */
export interface RememberedNotes {
  readNote(path: string): RenderedNote | undefined
  /** The cards of a note as its page shows them. */
  readShownCards(path: string): RenderedNote['cards']
  /** The mentions that do not fit on the note's page. */
  readMoreMentions(path: string): Mention[]
  /** The cards of a note, as Anki holds them. */
  readCards(path: string): AnkiCard[]
  /** What the search is to find of it. */
  readSearchText(path: string): SearchText | undefined
}

/** A note's cards as Anki holds them, and what the search finds. */
interface MadeOfNote {
  cards: readonly AnkiCard[]
  search: SearchText
}

/** @param made of its text beside the page: where it is not given, what is remembered stays */
export type WriteNote = (path: string, note: RenderedNote, rest: readonly Mention[], made?: Partial<MadeOfNote>) => void

// SQLite reads a row from its beginning, so what is long, and asked for by fewer, comes last.
export const NOTES_TABLE =
  'CREATE TABLE IF NOT EXISTS notes (path TEXT PRIMARY KEY, cards TEXT, search TEXT, shown TEXT, note TEXT, mentions TEXT)'

/** @param database that holds the table */
export function readRememberedNotes(database: DatabaseSync): RememberedNotes {
  const read = {
    cards: readerOf<AnkiCard[]>(database, 'cards'),
    search: readerOf<SearchText>(database, 'search'),
    shown: readerOf<RenderedNote['cards']>(database, 'shown'),
    note: readerOf<Omit<RenderedNote, 'cards'>>(database, 'note'),
    mentions: readerOf<Mention[]>(database, 'mentions'),
  }
  const readShownCards = (path: string): RenderedNote['cards'] => read.shown(path) ?? []
  return {
    readNote(path) {
      const rest = read.note(path)
      return rest && { ...rest, cards: readShownCards(path) }
    },
    readShownCards,
    readMoreMentions: (path) => read.mentions(path) ?? [],
    readCards: (path) => read.cards(path) ?? [],
    readSearchText: read.search,
  }
}

/** @param database that holds the table */
export function writeRememberedNotes(database: DatabaseSync): WriteNote {
  const row = database.prepare(`INSERT INTO notes (path, cards, search, shown, note, mentions) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (path) DO UPDATE SET cards = coalesce(excluded.cards, cards), search = coalesce(excluded.search, search),
      shown = excluded.shown, note = excluded.note, mentions = excluded.mentions`)
  const written = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
  return (path, { cards: shown, ...note }, rest, { cards, search } = {}) => {
    row.run(path, written(cards), written(search), JSON.stringify(shown), JSON.stringify(note), JSON.stringify(rest))
  }
}

/** Reads one column of a path's row; nothing where there is none. */
function readerOf<Value>(database: DatabaseSync, column: string): (path: string) => Value | undefined {
  const row = database.prepare(`SELECT ${column} AS value FROM notes WHERE path = ?`)
  return (path) => {
    const value = row.get(path)?.['value']
    return typeof value === 'string' ? JSON.parse(value) : undefined
  }
}
