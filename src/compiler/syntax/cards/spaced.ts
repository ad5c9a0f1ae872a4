import type { SpacedSyntax } from '../card-syntax.ts'
import { nextFence } from '../fence.ts'
import type { FieldText, FoundCard } from './found.ts'
import { findGaps } from './gaps.ts'
import { TAKEN } from './note-text.ts'
import type { NoteText } from './note-text.ts'

/**
 * Finds the cards of obsidian-spaced-repetition in a note that carries one of its tags.
 *
 *     | Question::Answer          Question:::Answer is asked both ways
 *     |
 *     | A question of some lines
 *     | ?                         ?? is asked both ways
 *     | Its answer
 *     |
 *     | A sentence with a ==gap== to be filled.
 *     | <!--SR:!2024-08-16,51,230-->
 *
 * @param noteTags those of the note's properties; where none of them is such a tag, only what stands below one is a card
 * @see obsidian-spaced-repetition `src/parser.ts`: the longer separator wins, a line in code is text, a comment is passed over
 */
export function findSpacedCards(source: NoteText, syntax: SpacedSyntax, noteTags: readonly string[]): FoundCard[] {
  const ofNote = readTag(noteTags.map((tag) => `#${tag}`).join(' '), syntax)
  if (!ofNote && !syntax.tags.some((tag) => source.text.includes(`#${tag}`))) return []
  const reader: Reader = { source, syntax, cards: [], deck: ofNote?.deck, isOn: ofNote !== undefined, front: undefined }
  const { lines } = source
  for (let at = 0; at < lines.length; at += 1) at = readLine(at, reader)
  endCard(lines.length, reader)
  return reader.cards
}

interface Reader {
  source: NoteText
  syntax: SpacedSyntax
  cards: FoundCard[]
  /** What the last tag above says. */
  deck: string | undefined
  isOn: boolean
  /** The card that is being read. */
  front: { line: number; separator?: number; isReversed?: boolean } | undefined
}

/** @returns the last line that it has read */
function readLine(at: number, reader: Reader): number {
  const { source, syntax } = reader
  const line = source.lines[at] ?? ''
  const text = line.trim()
  const fence = nextFence(line, undefined)
  if (COMMENT.test(line)) return endOfComment(at, source.lines)
  if (text === '' || text.includes(TAKEN) || text === syntax.multiEnd) {
    const goesOn = text === '' && syntax.multiEnd !== '' && reader.front?.separator !== undefined
    if (!goesOn) endCard(at, reader)
    return at
  }
  if (fence !== undefined) {
    reader.front ??= { line: at }
    return endOfFence(at, fence, source.lines)
  }
  const tag = readTag(text, syntax)
  if (tag?.rest === '') {
    reader.deck = tag.deck
    reader.isOn = true
    endCard(at, reader)
    return at
  }
  const separator = separatorIn(line, at, reader)
  if (separator) {
    endCard(at, reader)
    addSingle(at, separator, reader)
  } else if (
    reader.front &&
    reader.front.separator === undefined &&
    (text === syntax.multi || text === syntax.multiReversed)
  ) {
    reader.front.separator = at
    reader.front.isReversed = text === syntax.multiReversed
  } else {
    reader.front ??= { line: at }
  }
  return at
}

// "<!-- words -->", but no "<!--SR:…"
const COMMENT = /^<!--(?!SR:)/
const SCHEDULE = /\s*<!--SR:.*?-->\s*$/
// "- ", "1. ", "> - ", and the mark of a task
const BLOCK_MARK = /^(?:\s*(?:>|[-*+]\s+(?:\[.\]\s+)?|\d{1,9}[.)]\s+))*\s*/

function endOfComment(at: number, lines: readonly string[]): number {
  let end = at
  while (end < lines.length - 1 && !lines[end]?.includes('-->')) end += 1
  return end
}

function endOfFence(at: number, fence: string, lines: readonly string[]): number {
  let end = at + 1
  while (end < lines.length && nextFence(lines[end] ?? '', fence) !== undefined) end += 1
  return Math.min(end, lines.length - 1)
}

/** `#flashcards/a/b What is …` -> deck `a::b`; the tag alone is of all that follows. */
function readTag(
  text: string,
  { tags }: SpacedSyntax,
): { deck: string | undefined; rest: string; length: number } | undefined {
  const leading = LEADING_TAGS.exec(text)?.[0] ?? ''
  for (const name of leading.split(/[\s#]+/).filter(Boolean)) {
    const base = tags.find((tag) => `${name}/`.toLowerCase().startsWith(`${tag}/`.toLowerCase()))
    if (base === undefined) continue
    const below = name.slice(base.length + 1)
    return {
      deck: below === '' ? undefined : below.replaceAll('/', '::'),
      rest: text.slice(leading.length),
      length: leading.length,
    }
  }
  return undefined
}

// "#flashcards/a #b "
const LEADING_TAGS = /^(?:#[^\s#]+(?:\s+|$))+/u

/** Where a separator stands in a line, code aside; the longer of two that begin alike. */
function separatorIn(line: string, at: number, { source, syntax }: Reader): Separator | undefined {
  const start = source.offsetOf(at)
  for (const [sign, isReversed] of [
    [syntax.singleReversed, true],
    [syntax.single, false],
  ] as const) {
    const column = line.indexOf(sign)
    if (column < 0 || source.isInCode(start + column, start + column + sign.length)) continue
    const front = line.slice(BLOCK_MARK.exec(line)?.[0].length ?? 0, column)
    if (front.trim() !== '') return { column, length: sign.length, isReversed }
  }
  return undefined
}

interface Separator {
  column: number
  length: number
  isReversed: boolean
}

function addSingle(at: number, { column, length, isReversed }: Separator, reader: Reader): void {
  const { source, cards } = reader
  const line = source.lines[at] ?? ''
  const isHeading = /^#{1,6}\s/.test(line)
  const isRow = line.trimStart().startsWith('|')
  const mark = isHeading ? (/^#{1,6}\s+/.exec(line)?.[0].length ?? 0) : (BLOCK_MARK.exec(line)?.[0].length ?? 0)
  const tag = readTag(line.slice(mark), reader.syntax)
  if (!reader.isOn && !tag) return
  const from = mark + (tag?.length ?? 0)
  const end = line.replace(SCHEDULE, '').trimEnd().length
  const field = (name: string, start: number, stop: number): FieldText => {
    const written = line.slice(start, stop)
    return { name, text: written.trim(), line: at, column: start + written.length - written.trimStart().length }
  }
  const deck = tag ? tag.deck : reader.deck
  const start = source.offsetOf(at)
  cards.push({
    ...typeOf(isReversed),
    tags: [],
    ...(deck === undefined ? {} : { deck }),
    fields: [field('Front', from, column), field('Back', column + length, Math.max(end, column + length))],
    from: start + mark,
    to: start + line.length,
    ...(isHeading || isRow ? { isAside: true } : {}),
  })
}

/** Ends the card of several lines, or the sentence, that goes up to a line. */
function endCard(after: number, reader: Reader): void {
  const { front, source, syntax, cards } = reader
  reader.front = undefined
  if (!front) return
  let end = after
  while (end > front.line && isBlankOrSchedule(source.lines[end - 1] ?? '')) end -= 1
  const tag = readTag((source.lines[front.line] ?? '').trim(), syntax)
  if (!reader.isOn && !tag) return
  const deck = tag ? tag.deck : reader.deck
  const piece = (name: string, first: number, stop: number, column = 0): FieldText => ({
    name,
    text: [(source.lines[first] ?? '').slice(column), ...source.lines.slice(first + 1, stop)].join('\n').trimEnd(),
    line: first,
    column,
  })
  const place = { from: source.offsetOf(front.line), to: source.offsetOf(after) - 1 }
  const shared = { tags: [], ...(deck === undefined ? {} : { deck }), ...place }
  const column = tag ? (source.lines[front.line] ?? '').search(/\S/) + tag.length : 0
  if (front.separator !== undefined) {
    if (end <= front.separator + 1) return
    const fields = [piece('Front', front.line, front.separator, column), piece('Back', front.separator + 1, end)]
    const isHeading = /^#{1,6}\s/.test(fields[0]?.text ?? '')
    cards.push({ ...typeOf(front.isReversed ?? false), ...shared, fields, ...(isHeading ? { isAside: true } : {}) })
    return
  }
  const text = piece('Text', front.line, end, column)
  const gaps = { spaced: syntax.clozes }
  if (findGaps(text.text, gaps).length === 0) return
  cards.push({ noteType: 'Cloze', asks: 'cloze', gaps, ...shared, fields: [text], isAside: true })
}

function isBlankOrSchedule(line: string): boolean {
  return line.replace(SCHEDULE, '').trim() === ''
}

function typeOf(isReversed: boolean): Pick<FoundCard, 'noteType' | 'asks'> {
  return isReversed ? { noteType: 'Basic (and reversed card)', asks: 'both' } : { noteType: 'Basic', asks: 'front' }
}
