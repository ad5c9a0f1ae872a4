import { tidyDeck } from '../syntax/cards/deck-name.ts'
import type { DeckSettings } from './card-settings.ts'
import { folderOf } from './path.ts'

/**
 * The deck of a note's cards, as Anki names it: the one that the note targets, else that of the innermost folder that has
 * one, else the author's usual deck, else the folder itself. Cards at the top of the vault share a deck of their own.
 *
 * @param target what the note says, if it says anything
 * @returns parts with `::` between them: `infrastructure::AWS`
 * @see Obsidian_to_Anki: TARGET DECK, FOLDER_DECKS, Defaults.Deck
 */
export function deckOf(notePath: string, target: string | undefined, settings: DeckSettings): string {
  const folder = folderOf(notePath)
  const above = foldersFrom(folder)
  const asked = [target, ...above.map((path) => settings.byFolder[path]), settings.usual]
  return asked.map((name) => tidyDeck(name ?? '')).find((name) => name !== '') ?? (deckOfFolder(folder) || TOP_DECK)
}

/** The tags that a note's cards have from the folders above it. */
export function folderTags(notePath: string, { tagsByFolder }: DeckSettings): string[] {
  return foldersFrom(folderOf(notePath)).flatMap((path) => (tagsByFolder[path] ?? '').split(/\s+/).filter(Boolean))
}

const TOP_DECK = 'Notes'

function deckOfFolder(folder: string): string {
  return tidyDeck(
    folder
      .split('/')
      .map((part) => part.replace(/:{2,}/g, ':'))
      .join('::'),
  )
}

/** `a/b` -> `a/b`, `a` */
function foldersFrom(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/')
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'))
}
