import type { DeckCard } from './compiler/graph/decks.ts'
import type { NoteEntry } from './note-entry.ts'
import { readShownCards } from './rendered-note.ts'

/**
 * Reads cards from the pages of their notes.
 *
 * @returns the HTML of the cards in their order, safe as the compiler rendered it; a card that is no longer there leaves an empty line
 */
export function showCards(cards: readonly DeckCard<NoteEntry>[]): string {
  const rendered = new Map(cards.map(({ note }) => [note.path, readShownCards(note.path)]))
  const shown = cards.map(({ note, key }) => {
    const card = rendered.get(note.path)?.find((candidate) => candidate.key === key)
    return card?.short ?? card?.html ?? ''
  })
  return shown.join('\n')
}
