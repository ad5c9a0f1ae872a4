import type { CardSyntax } from './card-syntax.ts'
import { findCardBlocks } from './cards/block.ts'
import type { CardBlock } from './cards/block.ts'
import { readCardText } from './cards/fields.ts'
import type { CardFault, CardText, FoundCard } from './cards/found.ts'
import { findGaps } from './cards/gaps.ts'
import { findHashedCards } from './cards/hashed.ts'
import { findInlineCards } from './cards/inline.ts'
import { readKeywordLines } from './cards/keyword-lines.ts'
import type { KeywordLines } from './cards/keyword-lines.ts'
import { keywordPatterns } from './cards/keywords.ts'
import { noteText } from './cards/note-text.ts'
import type { NoteText } from './cards/note-text.ts'
import { findOddFields } from './cards/odd-fields.ts'
import { findPatternCards } from './cards/pattern.ts'
import { compareWithPlugin } from './cards/plugin.ts'
import { findSpacedCards } from './cards/spaced.ts'
import { hideComments } from './comment.ts'

/** What a note says of its cards outside of its text, in its properties. */
export interface CardNote {
  /** Its tags, without `#`. */
  tags: readonly string[]
  /** It names a deck for flashcards-obsidian. */
  namesDeck: boolean
}

/** The cards of a text, in the order in which they stand in it. */
export interface FoundCards {
  cards: FoundCard[]
  /** The text without comments and without the lines that only plug-ins read; every line where it was. */
  text: NoteText
  /** The deck that the text names for its cards, as written. */
  deck?: string
  faults: CardFault[]
}

/**
 * Finds the cards of a text in every way that they can be written, before Markdown is read: blocks and inline cards of
 * Obsidian_to_Anki, then those of the author's own patterns, of obsidian-spaced-repetition and of flashcards-obsidian. What one
 * of them has taken the next does not see.
 */
export function findCards(text: string, syntax: CardSyntax, note: CardNote): FoundCards {
  const keywords = keywordPatterns(syntax.keywords)
  const written = text.split('\n')
  const lines = holdsKeyword(text, syntax) ? readKeywordLines(written, keywords, syntax.noteTypes) : NO_KEYWORD_LINES
  const isTaken = (at: number): boolean => lines.taken.has(at)
  const shown = withoutLines(hideComments(text).split('\n'), lines.taken.size > 0 && isTaken)
  const blocks = findCardBlocks(shown, keywords).map((block) => ({
    block,
    card: readCardText(block, syntax.noteTypes),
  }))
  const isDeleted = ({ block: { start, after } }: (typeof blocks)[number]): boolean =>
    lines.deletions.some((line) => line > start && line < after)
  const deleted = blocks.filter(isDeleted)
  const kept = blocks.filter((found) => !isDeleted(found))
  const isDeletedLine = (at: number): boolean => deleted.some(({ block }) => at >= block.start && at < block.after)
  const left = withoutLines(shown, deleted.length > 0 && isDeletedLine)
  const source = noteText(left.join('\n'), left)
  const faults = [
    ...lines.faults,
    ...deleted.map(({ block }): CardFault => ({ kind: 'cardToDelete', line: block.start + 1, subject: '' })),
    ...kept.flatMap(({ block, card }) => faultsOf(block, card, syntax)),
    ...compareWithPlugin(() => withoutLines(written, lines.taken.size > 0 && isTaken).join('\n'), blocks, syntax),
  ]
  const gaps = { curly: syntax.hasCurlyClozes, highlights: syntax.hasHighlightClozes }
  const cards = kept.map(({ block, card: { isKnownType: _, ...card } }): FoundCard => ({
    ...card,
    ...spanOf(block, source),
    gaps,
  }))
  if (mayHoldMore(text, syntax, note)) {
    const rest = source.without(cards)
    const inline = findInlineCards(rest, keywords, syntax.noteTypes)
    faults.push(...inline.faults)
    for (const card of inline.cards) cards.push({ ...card, gaps })
    cards.push(...findOthers(rest.without(inline.cards), syntax, note))
  }
  for (const card of cards) addFrozen(card, lines.frozen)
  return {
    cards: cards.sort((a, b) => a.from - b.from).map((card) => ({ ...card, tags: [...card.tags, ...lines.tags] })),
    text: source,
    ...(lines.deck === undefined ? {} : { deck: lines.deck }),
    faults: [...faults, ...cards.flatMap((card) => emptyFaults(card, source))],
  }
}

/** Lines that are blank instead, each as long as it was, so that every offset stays. */
function withoutLines(lines: readonly string[], isTaken: false | ((at: number) => boolean)): readonly string[] {
  return isTaken ? lines.map((line, at) => (isTaken(at) ? ' '.repeat(line.length) : line)) : lines
}

/** Whether there may be other cards than blocks. Most notes say so by not holding a single word of them. */
function mayHoldMore(text: string, { keywords, patterns, spaced, hashed }: CardSyntax, note: CardNote): boolean {
  if (note.namesDeck || note.tags.length > 0 || Object.keys(patterns).length > 0) return true
  return [keywords.startInline, ...[...spaced.tags, hashed.tag].map((tag) => `#${tag}`)].some((word) =>
    text.includes(word),
  )
}

function holdsKeyword(text: string, { keywords }: CardSyntax): boolean {
  return [keywords.deck, keywords.tags, keywords.frozen, keywords.delete].some((word) => text.includes(word))
}

const NO_KEYWORD_LINES: KeywordLines = { tags: [], frozen: new Map(), taken: new Set(), deletions: [], faults: [] }

function spanOf({ start, after }: CardBlock, source: NoteText): { from: number; to: number } {
  return { from: source.offsetOf(start), to: Math.max(source.offsetOf(after) - 1, source.offsetOf(start)) }
}

function faultsOf(block: CardBlock, card: CardText & { isKnownType: boolean }, { noteTypes }: CardSyntax): CardFault[] {
  const line = block.start + 1
  const faults: CardFault[] = []
  if (block.ending === 'none') faults.push({ kind: 'cardWithoutEnd', line, subject: '' })
  if (block.ending === 'endInFence')
    faults.push({ kind: 'cardEndInFence', line: line + block.body.length + 1, subject: '' })
  if (!card.isKnownType) faults.push({ kind: 'unknownNoteType', line, subject: card.noteType })
  return [...faults, ...findOddFields(block, card, noteTypes)]
}

/** Cards that are made of text which says no word of cards. */
function findOthers(source: NoteText, syntax: CardSyntax, note: CardNote): FoundCard[] {
  const made = findPatternCards(source, syntax)
  const spaced = findSpacedCards(source.without(made), syntax.spaced, note.tags)
  const hashed = findHashedCards(source.without([...made, ...spaced]), syntax.hashed, note.namesDeck)
  return [...made, ...spaced, ...hashed]
}

function addFrozen(card: FoundCard, frozen: KeywordLines['frozen']): void {
  for (const { name, ...text } of frozen.get(card.noteType) ?? []) {
    const field = card.fields.find((candidate) => candidate.name === name)
    if (field) field.frozen = text
    else card.fields.push({ name, ...text })
  }
}

function emptyFaults({ asks, fields, gaps, from }: FoundCard, source: NoteText): CardFault[] {
  const line = source.placeAt(from).line + 1
  const texts = fields.flatMap(({ text, frozen }) => (frozen ? [text, frozen.text] : [text]))
  if ((texts[0] ?? '').trim() === '') return [{ kind: 'emptyQuestion', line, subject: '' }]
  const isWhole = asks !== 'cloze' || texts.some((text) => findGaps(text, gaps).length > 0)
  return isWhole ? [] : [{ kind: 'clozeWithoutGap', line, subject: '' }]
}
