import type { IndexedNote, LinkIndex } from '../../links/index-links.ts'
import type { EmbedSource } from '../../render/context.ts'
import { splitFrontmatter } from '../../vault/frontmatter.ts'
import type { VaultPath } from '../../vault/path.ts'
import type { AnkiCard } from '../card.ts'
import { pieceOf } from './piece.ts'
import type { Piece } from './piece.ts'

/** What a card is made of: pieces of texts, and whole files. */
export interface CardPieces {
  texts: { path: VaultPath; piece: Piece }[]
  files: VaultPath[]
}

/**
 * Cuts out of the vault what a card is made of: its own lines, and those of the sections that it embeds. Cards within these are
 * left out, as they are where the section is shown.
 *
 * @param textOf a note's file
 */
export function piecesOf(
  card: AnkiCard,
  note: IndexedNote,
  index: LinkIndex,
  textOf: (path: VaultPath) => string,
): CardPieces {
  const ordinal = note.cardKeys.indexOf(card.key)
  const embedded = card.sources.flatMap((source) => embeddedPieces(source, index, textOf))
  return {
    texts: [...ownPiece(note, ordinal, textOf), ...embedded].filter(({ piece }) => piece.text !== ''),
    files: card.media.map(([, path]) => path),
  }
}

function ownPiece(
  { path, facts }: IndexedNote,
  ordinal: number,
  textOf: (path: VaultPath) => string,
): CardPieces['texts'] {
  const fact = facts.cards[ordinal]
  return fact ? [{ path, piece: pieceOf(textOf(path).split('\n'), fact.place.line - 1, fact.lastLine) }] : []
}

function embeddedPieces(
  { path, from, to, card }: EmbedSource,
  index: LinkIndex,
  textOf: (path: VaultPath) => string,
): CardPieces['texts'] {
  const note = index.noteByPath.get(path)
  if (!note) return []
  if (card !== undefined) return ownPiece(note, card, textOf)
  const text = textOf(path)
  const lines = text.split('\n')
  const above = text.startsWith('---') ? splitFrontmatter(text).linesAbove : 0
  const end = to === undefined ? lines.length : above + to
  const pieces: CardPieces['texts'] = []
  let at = above + from - 1
  for (const { place, lastLine } of note.facts.cards) {
    if (place.line <= at || place.line > end) continue
    pieces.push({ path, piece: pieceOf(lines, at, place.line - 1) })
    at = lastLine
  }
  if (at < end) pieces.push({ path, piece: pieceOf(lines, at, end) })
  return pieces
}
