import { nextFence } from '../fence.ts'

/** A text that cards are looked for in, piece by piece: what one kind of card has taken the next does not see. */
export interface NoteText {
  /** With a sign of its own, {@link TAKEN}, for every character that is taken; line ends stay. */
  text: string
  lines: readonly string[]
  /** Line and column of an offset, both counting from 0. */
  placeAt(offset: number): { line: number; column: number }
  /** Where a line begins. */
  offsetOf(line: number): number
  /** Whether a piece of the text stands within code. */
  isInCode(from: number, to: number): boolean
  /** Whether it stands within code or a formula. */
  isMasked(from: number, to: number): boolean
  /** The same text with more of it taken. */
  without(pieces: readonly { from: number; to: number }[]): NoteText
}

/** Stands for what is taken: no author writes it, and no pattern of a card asks for it. */
export const TAKEN = '\uFFFC'

export function noteText(text: string, lines: readonly string[] = text.split('\n')): NoteText {
  let starts: number[] | undefined
  let code: Span[] | undefined
  let masked: Span[] | undefined
  const startsOfLines = (): number[] => (starts ??= startsOf(lines))
  const codeSpans = (): Span[] => (code ??= [...fencesIn(lines, startsOfLines()), ...spansOf(text, [INLINE_CODE])])
  const mathSpans = (): Span[] => spansOf(text, [DISPLAY_MATH, INLINE_MATH])
  const source: NoteText = {
    text,
    lines,
    placeAt(offset) {
      const line = lineOf(startsOfLines(), offset)
      return { line, column: offset - (startsOfLines()[line] ?? 0) }
    },
    offsetOf: (line) => startsOfLines()[line] ?? text.length,
    isInCode: (from, to) => isWithin(from, to, codeSpans()),
    isMasked: (from, to) => isWithin(from, to, (masked ??= [...codeSpans(), ...mathSpans()])),
    without: (pieces) => (pieces.length === 0 ? source : noteText(takeOut(text, pieces))),
  }
  return source
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0
  return [0, ...lines.map((line) => (start += line.length + 1))]
}

interface Span {
  from: number
  to: number
}

/** @see Obsidian_to_Anki `src/format.ts`: what it takes for code and for formulas; here none reaches over a blank line */
const INLINE_CODE = /(?<!`)`(?=[^`])(?:[^\n]|\n(?!\n))*?`/g
const DISPLAY_MATH = /\$\$([^]*?)\$\$/g
const INLINE_MATH = /(?<!\$)\$(?=[^\s$])(?:[^\n]|\n(?!\n))*?\S\$/g

function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: match, index }) => ({ from: index, to: index + match.length })),
  )
}

function fencesIn(lines: readonly string[], starts: readonly number[]): Span[] {
  const spans: Span[] = []
  let fence: string | undefined
  for (const [at, line] of lines.entries()) {
    const open = fence
    fence = nextFence(line, fence)
    const to = (starts[at] ?? 0) + line.length
    if (open === undefined && fence !== undefined) spans.push({ from: starts[at] ?? 0, to })
    else if (open !== undefined) Object.assign(spans.at(-1) ?? {}, { to })
  }
  return spans
}

/** One character of leeway on each side, as the plug-in gives. */
function isWithin(from: number, to: number, spans: readonly Span[]): boolean {
  return spans.some((span) => from >= span.from - 1 && to <= span.to + 1)
}

function takeOut(text: string, pieces: readonly Span[]): string {
  let kept = ''
  let at = 0
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    kept += text.slice(at, from) + blank(text.slice(from, to))
    at = to
  }
  return kept + text.slice(at)
}

function blank(taken: string): string {
  return taken
    .split('\n')
    .map((line) => TAKEN.repeat(line.length))
    .join('\n')
}

/** The last line that begins at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 2
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
