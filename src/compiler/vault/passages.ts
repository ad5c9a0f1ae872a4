import { hash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'
import { hideComments } from '../syntax/comment.ts'
import type { Origin } from '../syntax/node-data.ts'
import type { CardFact, PassageFact, SectionFact } from './facts.ts'
import { keysOf, wordsOf } from './words.ts'

/** The lines of a file as passages are read from them, and the signs of what was read: a card repeats much of its note. */
export interface PassageLines {
  /** Those of `linesOfNote`. */
  lines: readonly string[]
  signs: Map<string, PassageSigns | undefined>
}

type PassagePlace = Pick<PassageFact, 'line' | 'lastLine' | 'column'>
type PassageSigns = Pick<PassageFact, 'sign' | 'begin' | 'end'>

/** Where a tree stands in its file. */
export interface PassageSource {
  lines: PassageLines
  origin: Origin
}

/**
 * Cuts a text at its headings, and what stands between them into passages: paragraphs, items, rows of a table, formulas, blocks of
 * code. Only what holds words is one; cards are none.
 */
export function cutSections(root: Root, source: PassageSource): SectionFact[] {
  let open: SectionFact = { passages: [] }
  const sections = [open]
  for (const node of root.children) {
    if (node.type === 'heading') {
      const { id } = node.data ?? {}
      const [{ line, lastLine } = { line: 0, lastLine: 0 }] = linesOf(node)
      const heading = node.data?.isRule ? undefined : passageOf(line, lastLine, source)
      open = { ...(id === undefined ? {} : { id }), ...(heading ? { heading } : {}), passages: [] }
      sections.push(open)
      continue
    }
    addPassages(node, source, open.passages)
  }
  return sections.filter(({ heading, passages }) => heading || passages.length > 0)
}

/** Leaves out what stands in the lines of cards: it is theirs, and no note's, unless the card is made of the note's own text. */
export function withoutCards(
  sections: readonly SectionFact[],
  cards: readonly Pick<CardFact, 'place' | 'lastLine' | 'isAside'>[],
): SectionFact[] {
  const taken = new Set<number>()
  for (const { place, lastLine, isAside } of cards) {
    if (isAside) continue
    for (let line = place.line; line <= lastLine; line += 1) taken.add(line)
  }
  return sections.map((section) => ({
    ...section,
    passages: section.passages.filter(({ line, lastLine = line }) => !taken.has(line) || !taken.has(lastLine)),
  }))
}

/** The lines of a note's file as passages are read from them: what is commented out is blank. */
export function linesOfNote(text: string): string[] {
  return hideComments(text).split('\n')
}

/** The same, to be cut into passages. */
export function passageLinesOf(text: string): PassageLines {
  return { lines: linesOfNote(text), signs: new Map() }
}

/** The text of a passage as it stands in its file. */
export function textOfPassage({ line, lastLine = line, column = 0 }: PassagePlace, lines: readonly string[]): string {
  return lines
    .slice(line - 1, lastLine)
    .join('\n')
    .slice(column)
}

function addPassages(node: Nodes, source: PassageSource, passages: PassageFact[]): void {
  if (LEAVES.has(node.type)) {
    for (const { line, lastLine } of linesOf(node)) {
      const passage = passageOf(line, lastLine, source)
      if (passage) passages.push(passage)
    }
  } else if ('children' in node) {
    for (const child of node.children) addPassages(child, source, passages)
  }
}

const LEAVES = new Set(['paragraph', 'heading', 'calloutTitle', 'tableRow', 'code', 'math', 'html'])

/** An author means each line of a paragraph to be one; a bit of code that goes on keeps its lines together. */
function linesOf(node: Nodes): { line: number; lastLine: number }[] {
  const { position } = node
  if (!position) return []
  const [line, lastLine] = [position.start.line, position.end.line]
  if (node.type !== 'paragraph' || node.children.some(holdsLines)) return [{ line, lastLine }]
  return Array.from({ length: lastLine - line + 1 }, (_, at) => ({ line: line + at, lastLine: line + at }))
}

function holdsLines({ type, position }: Nodes): boolean {
  return type === 'inlineCode' && position !== undefined && position.end.line > position.start.line
}

function passageOf(
  first: number,
  last: number,
  { lines: { lines, signs }, origin }: PassageSource,
): PassageFact | undefined {
  const line = first + origin.line
  const lastLine = last + origin.line
  const column = first === 1 ? origin.column : 0
  const place = { line, ...(lastLine > line ? { lastLine } : {}), ...(column > 0 ? { column } : {}) }
  const text = textOfPassage(place, lines)
  if (!signs.has(text)) signs.set(text, signsOf(keysOf(wordsOf(text))))
  const known = signs.get(text)
  return known && { ...place, ...known }
}

function signsOf(keys: readonly string[]): PassageSigns | undefined {
  if (keys.length === 0) return undefined
  if (keys.length < FEWEST_FOR_ENDS) return { sign: signOf(keys) }
  return { sign: signOf(keys), begin: signOf(keys.slice(0, AT_AN_END)), end: signOf(keys.slice(-AT_AN_END)) }
}

// Of a passage that is longer, an edit of one word leaves one end as it was.
const AT_AN_END = 3
const FEWEST_FOR_ENDS = 4

function signOf(keys: readonly string[]): string {
  return hash('sha256', keys.join(' '), 'base64url').slice(0, 8)
}
