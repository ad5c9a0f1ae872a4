import { folderOf } from './path.ts'

/** The deck of a note's cards: its folder. Cards at the top of the vault share a deck of their own. */
export function deckOf(notePath: string): string {
  return folderOf(notePath) || TOP_DECK
}

const TOP_DECK = 'Notes'
