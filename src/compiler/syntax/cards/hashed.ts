import type { HashedSyntax } from '../card-syntax.ts'
import type { FieldText, FoundCard } from './found.ts'
import { escapePattern } from './keywords.ts'
import { TAKEN } from './note-text.ts'
import type { NoteText } from './note-text.ts'

/**
 * Finds the cards of flashcards-obsidian: a line or heading that ends with its tag, and the lines below it up to a blank one.
 *
 *     | ## What is asked #card #other-tag
 *     | What is answered.
 *     | ^1628000000000
 *
 * @param isMeant the note says in other ways that it holds such cards, so `Q::A` is one, too
 * @see flashcards-obsidian `src/conf/regex.ts`: `#card-reverse` and `#card/reverse` ask both ways, `#card-spaced` has no answer
 */
export function findHashedCards(source: NoteText, syntax: HashedSyntax, isMeant: boolean): FoundCard[] {
  if (!source.text.includes(`#${syntax.tag}`) && !isMeant) return []
  const cards: FoundCard[] = []
  const question = new RegExp(
    `^(.*?)(?:^|\\s)#${escapePattern(syntax.tag)}(?:[-/](reverse|spaced))?((?:\\s+#[^\\s#]+)*)\\s*$`,
    'u',
  )
  const isCardNote = isMeant || source.lines.some((line) => question.test(line))
  for (let at = 0; at < source.lines.length; at += 1) {
    const match = question.exec(source.lines[at] ?? '')
    const start = source.offsetOf(at)
    if (match && !match[0].includes(TAKEN) && !source.isInCode(start, start + match[0].length)) {
      const card = readTagged(at, match, source)
      if (card) cards.push(card)
      at = card ? source.placeAt(Math.max(card.to - 1, 0)).line : at
    } else if (isCardNote) {
      const card = readInline(at, source, syntax)
      if (card) cards.push(card)
    }
  }
  return cards
}

// "^1628000000000", Anki's number of the card
const ID = /^\s*\^(\d{13})\s*$/
const HEADING = /^ {0,3}#{1,6}\s+/
const BLOCK_MARK = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/

function readTagged(at: number, match: RegExpExecArray, source: NoteText): FoundCard | undefined {
  const [, written = '', kind, otherTags = ''] = match
  // The tag may stand alone, below its question.
  const first = written.trim() === '' ? at - 1 : at
  const line = first === at ? written : (source.lines[first] ?? '')
  if (line.trim() === '' || line.includes(TAKEN)) return undefined
  const isHeading = HEADING.test(line)
  const mark = (HEADING.exec(line) ?? BLOCK_MARK.exec(line))?.[0].length ?? line.length - line.trimStart().length
  let end = at + 1
  while (end < source.lines.length && isText(source.lines[end])) end += 1
  const isSpaced = kind === 'spaced'
  const answer = isSpaced ? [] : source.lines.slice(at + 1, end)
  if (!isSpaced && answer.length === 0) return undefined
  const idLine = isSpaced ? at + 1 : end
  const id = ID.exec(source.lines[idLine] ?? '')?.[1]
  const fields: FieldText[] = [{ name: 'Front', text: line.slice(mark).trim(), line: first, column: mark }]
  if (!isSpaced) fields.push({ name: 'Back', text: answer.join('\n').trimEnd(), line: at + 1, column: 0 })
  const last = id === undefined ? (isSpaced ? at : end - 1) : idLine
  return {
    ...typeOf(kind === 'reverse'),
    ...(id === undefined ? {} : { id }),
    tags: otherTags.split(/\s+#?/).filter(Boolean),
    fields,
    from: source.offsetOf(first) + (isHeading ? 0 : mark),
    to: source.offsetOf(last) + (source.lines[last] ?? '').length,
    ...(isHeading || mark > 0 || isSpaced ? { isAside: true } : {}),
  }
}

function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !ID.test(line) && !line.includes(TAKEN)
}

function readInline(at: number, source: NoteText, { inline, inlineReversed }: HashedSyntax): FoundCard | undefined {
  const line = source.lines[at] ?? ''
  const start = source.offsetOf(at)
  if (line.includes(TAKEN) || HEADING.test(line) || line.trimStart().startsWith('|')) return undefined
  const sign = line.includes(inlineReversed) ? inlineReversed : inline
  const column = line.indexOf(sign)
  const mark = BLOCK_MARK.exec(line)?.[0].length ?? 0
  if (column <= mark || source.isInCode(start + column, start + column + sign.length)) return undefined
  const [, answer = '', tags = ''] = /^(.*?)((?:\s+#[^\s#]+)*)\s*$/u.exec(line.slice(column + sign.length)) ?? []
  const front = line.slice(mark, column)
  if (front.trim() === '' || answer.trim() === '') return undefined
  const id = ID.exec(source.lines[at + 1] ?? '')?.[1]
  const back = column + sign.length + answer.length - answer.trimStart().length
  return {
    ...typeOf(sign === inlineReversed),
    ...(id === undefined ? {} : { id }),
    tags: tags.split(/\s+#?/).filter(Boolean),
    fields: [
      { name: 'Front', text: front.trim(), line: at, column: mark + front.length - front.trimStart().length },
      { name: 'Back', text: answer.trim(), line: at, column: back },
    ],
    from: start + mark,
    to: start + line.length,
  }
}

function typeOf(isReversed: boolean): Pick<FoundCard, 'noteType' | 'asks'> {
  return isReversed ? { noteType: 'Basic (and reversed card)', asks: 'both' } : { noteType: 'Basic', asks: 'front' }
}
