import type { CardSources } from '../../src/compiler/graph/card-sources.ts'
import type { DriftKind } from '../../src/compiler/graph/drift/drift.ts'
import type { NoteSection } from '../../src/compiler/graph/passage-index.ts'
import type { TracedPassage } from '../../src/compiler/graph/trace-field.ts'
import type { PassageFact } from '../../src/compiler/vault/facts.ts'
import { wordsOf } from '../../src/compiler/vault/words.ts'

export const EDIT_KINDS = ['number', 'word', 'added', 'removed', 'moved', 'renamed'] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/** A passage of a card that stands word for word in a section, both below the same heading. */
export interface CopiedPlace {
  card: { path: string; ordinal: number; passage: PassageFact; part: TracedPassage['part'] }
  note: { path: string; passage: PassageFact; section: NoteSection }
  textOf(path: string): string
}

/** One edit of a file. */
export interface Edit {
  kind: EditKind
  side: 'note' | 'card'
  path: string
  /** The file as it is after the edit. */
  text: string
  /** The lines that were edited, or the ones round what is gone. */
  line: number
  lastLine: number
  card: { path: string; ordinal: number }
  note: { path: string }
  /** As what it may be told. */
  kinds: readonly DriftKind[]
  /** The line as it reads now. */
  shown: string
}

/** All places where the answer of a card repeats a section. */
export function copiedPlaces({ cardsByNote }: CardSources, textOf: (path: string) => string): CopiedPlace[] {
  return [...cardsByNote.values()].flat().flatMap(({ path, ordinal, fields }) =>
    fields.slice(1).flatMap((field) =>
      field.flatMap(({ passage, part, source, likeness }) => {
        const twin = source?.fact.passages.find(({ sign }) => sign === passage.sign)
        if (!source || !twin || likeness !== 'same') return []
        return {
          card: { path, ordinal, passage, part },
          note: { path: source.path, passage: twin, section: source },
          textOf,
        }
      }),
    ),
  )
}

/** Makes an edit of a kind at some place that allows it; none where none of many does. */
export function editPlace(
  kind: EditKind,
  side: 'note' | 'card',
  places: readonly CopiedPlace[],
  random: () => number,
): Edit | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const place = pick(places, random)
    const edit = place && EDITORS[kind](place, side, random)
    if (edit) return { kind, side, ...edit, card: place.card, note: { path: place.note.path } }
  }
  return undefined
}

const MOST_TRIES = 5000

type Made = Omit<Edit, 'kind' | 'side' | 'card' | 'note'> | undefined
type Editor = (place: CopiedPlace, side: 'note' | 'card', random: () => number) => Made

const NUMBER = /(?<![\p{L}\p{N}_])\d+(?![\p{L}_])/u

const EDITORS: Record<EditKind, Editor> = {
  number: (place, side, random) =>
    changeLine(place, side, (line) => {
      const [number] = NUMBER.exec(line.replace(/^\s*\d+[.)]/, (mark) => ' '.repeat(mark.length))) ?? []
      return number === undefined
        ? undefined
        : replaceLast(line, number, String(Number(number) + 1 + Math.floor(random() * 9)))
    }),
  word: (place, side, random) =>
    changeLine(place, side, (line) => {
      const words = wordsOf(line).filter(({ text, link }) => !link && /^\p{L}{4,}$/u.test(text))
      const word = pick(words, random)
      return word && `${line.slice(0, word.at)}${pick(WORDS, random)}${line.slice(word.at + word.text.length)}`
    }),
  added(place, side, random) {
    const { lines, passage, path } = sideOf(place, side)
    const above = lines[passage.line - 1] ?? ''
    const mark = ITEM.exec(above)?.[0]
    if (mark === undefined) return undefined
    const line = mark + Array.from({ length: 6 }, () => pick(WORDS, random)).join(' ')
    lines.splice(passage.lastLine ?? passage.line, 0, line)
    const at = (passage.lastLine ?? passage.line) + 1
    return {
      path,
      text: lines.join('\n'),
      line: at,
      lastLine: at,
      kinds: [side === 'note' ? 'grown' : 'dropped'],
      shown: line,
    }
  },
  removed(place, side) {
    const { lines, passage, path } = sideOf(place, side)
    const [shown = ''] = lines.splice(passage.line - 1, 1)
    if (!ITEM.test(shown) || passage.lastLine !== undefined) return undefined
    const kinds = [side === 'note' ? 'dropped' : 'grown'] as const
    return { path, text: lines.join('\n'), line: passage.line - 2, lastLine: passage.line + 1, kinds, shown }
  },
  moved(place, side, random) {
    const { lines, passage, path, passages } = sideOf(place, side)
    const items = passages.filter(({ line, lastLine }) => ITEM.test(lines[line - 1] ?? '') && lastLine === undefined)
    const others = items.filter(({ line }) => line !== passage.line)
    const target = pick(others, random)
    if (!target || !items.includes(passage)) return undefined
    const [shown = ''] = lines.splice(passage.line - 1, 1)
    lines.splice(target.line - 1, 0, shown)
    const [line, lastLine] = [Math.min(passage.line, target.line), Math.max(passage.line, target.line)]
    return { path, text: lines.join('\n'), line, lastLine, kinds: ['moved'], shown }
  },
  renamed(place, side, random) {
    const { lines, heading, path } = sideOf(place, side)
    const { part } = place.card
    if (!heading || part.heading?.sign !== place.note.section.fact.heading?.sign) return undefined
    const mark = /^\s*#+\s+/.exec(lines[heading.line - 1] ?? '')?.[0]
    if (mark === undefined) return undefined
    const shown = `${mark}${pick(WORDS, random)} ${pick(WORDS, random)}`
    lines[heading.line - 1] = shown
    return { path, text: lines.join('\n'), line: heading.line, lastLine: heading.line, kinds: ['renamed'], shown }
  },
}

// "- ", "	1) "
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/

const WORDS =
  'amber harbour meadow lantern copper violet orchard granite willow saffron thimble quarry beacon marble'.split(' ')

const FENCE = /^[\s>]*(?:`{3}|~{3})/

function changeLine(place: CopiedPlace, side: 'note' | 'card', change: (line: string) => string | undefined): Made {
  const { lines, passage, path } = sideOf(place, side)
  const last = passage.lastLine ?? passage.line
  for (let line = passage.line; line <= last; line += 1) {
    const written = lines[line - 1] ?? ''
    if (FENCE.test(written)) continue
    const from = line === passage.line ? (passage.column ?? 0) : 0
    const shown = change(written.slice(from))
    if (shown === undefined) continue
    lines[line - 1] = written.slice(0, from) + shown
    const kinds = ['otherwise', 'dropped', 'grown'] as const
    return { path, text: lines.join('\n'), line: passage.line, lastLine: last, kinds, shown }
  }
  return undefined
}

function sideOf(place: CopiedPlace, side: 'note' | 'card') {
  const { passage, path } = place[side]
  const { heading, passages } = side === 'note' ? place.note.section.fact : place.card.part
  return { path, passage, heading, passages, lines: place.textOf(path).split('\n') }
}

function replaceLast(text: string, part: string, by: string): string {
  const at = text.lastIndexOf(part)
  return text.slice(0, at) + by + text.slice(at + part.length)
}

function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)]
}
