import type { GapStyle } from './found.ts'
import { noteText } from './note-text.ts'

/** A gap in the text of a card, which is asked for. Offsets count from 0. */
export interface Gap {
  /** From 1; gaps of one number are asked for together. */
  number: number
  hint?: string
  /** From here to there stands what opens it. */
  open: Span
  /** What closes it, its hint included. */
  close: Span
}

export interface Span {
  from: number
  to: number
}

/**
 * Finds the gaps of a text, in the order of their openings; they may lie in one another. What is opened and never closed is none.
 *
 *     | A {{c1::gap}} and {{c2::another::its hint}}
 *         ^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * @param style how gaps may be written besides; those are none in code and formulas
 * @see Anki `rslib/src/cloze.rs`; Obsidian_to_Anki `src/format.ts`; obsidian-spaced-repetition, "Cloze cards"
 */
export function findGaps(text: string, style: GapStyle = {}): Gap[] {
  const tokens = [...shorthandTokens(text, style), ...nativeTokens(text)].sort((a, b) => a.from - b.from)
  const gaps: Gap[] = []
  const stack: OpenGap[] = []
  let read = 0
  for (const token of tokens) {
    // A sign within another is a part of it.
    if (token.from < read) continue
    read = token.to
    const innermost = stack.at(-1)
    if (token.kind === 'open') {
      stack.push({ number: token.number, open: { from: token.from, to: token.to }, closer: token.closer })
    } else if (token.kind === 'hint') {
      if (innermost && innermost.hint === undefined && token.sign === HINT_SIGNS[innermost.closer])
        innermost.hint = token
    } else if (innermost?.closer === token.closer) {
      stack.pop()
      const { number, open, hint } = innermost
      const close = { from: hint?.from ?? token.from, to: token.to }
      gaps.push({ number, open, close, ...(hint ? { hint: text.slice(hint.to, token.from) } : {}) })
    }
  }
  return gaps.sort((a, b) => a.open.from - b.open.from)
}

/** What a gap must end with that began so. */
type Closer = '}}' | '}' | '==' | ';==' | ';**' | ';}}'

const HINT_SIGNS = { '}}': '::', '}': '::', '==': '::', ';==': ';;', ';**': ';;', ';}}': ';;' } as const

type Token = Span &
  (
    | { kind: 'open'; number: number; closer: Closer }
    | { kind: 'close'; closer: Closer }
    | { kind: 'hint'; sign: string }
  )

interface OpenGap {
  number: number
  open: Span
  closer: Closer
  hint?: Span
}

// "{{c1::", "}}", "::", ";;"
const NATIVE = /\{\{c(\d{1,3})::|\}\}|::|;;/g

function nativeTokens(text: string): Token[] {
  return [...text.matchAll(NATIVE)].flatMap(({ 0: sign, 1: number, index: from }): Token[] => {
    const to = from + sign.length
    if (number !== undefined)
      return Number(number) > 0 ? [{ kind: 'open', number: Number(number), closer: '}}', from, to }] : []
    return [sign === '}}' ? { kind: 'close', closer: '}}', from, to } : { kind: 'hint', sign, from, to }]
  })
}

// "{x}", "{2:x}", "{2|x}", "{c2:x}"; a line end may stand in it, a blank line not
const CURLY = /(?<!\{)\{(?!\{)(?:c?(\d{1,3})[:|]:?)?((?:[^\n]|\n(?!\n))+?)(?<!\})\}(?!\})/g
// "==x==", "==2:x=="
const HIGHLIGHT = /==(?:c?(\d{1,3})[:|]:?)?(?=\S)((?:(?!==)[^\n])+?)==/g
// "==x==", "==1;;x;;hint==", and so on
const SPACED = {
  highlights: /==(?:(\d{1,3});;)?(?=\S)((?:(?!==)[^\n])+?)==/g,
  bold: /\*\*(?:(\d{1,3});;)?(?=\S)((?:(?!\*\*)[^\n])+?)\*\*/g,
  curly: /\{\{(?:(\d{1,3});;)?(?=\S)((?:(?!\}\})[^\n])+?)\}\}/g,
}

function shorthandTokens(text: string, { curly, highlights, spaced }: GapStyle): Token[] {
  const source = noteText(text)
  const find = (pattern: RegExp, closer: Closer): Shorthand[] =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: number, 2: inside = '', index: from }) => {
      const to = from + whole.length
      if (source.isMasked(from, to)) return []
      const length = closer.replace(';', '').length
      return [{ number, open: { from, to: to - length - inside.length }, close: { from: to - length, to }, closer }]
    })
  const found = [
    ...(curly ? find(CURLY, '}') : []),
    ...(curly && highlights ? find(HIGHLIGHT, '==') : []),
    ...(spaced?.highlights ? find(SPACED.highlights, ';==') : []),
    ...(spaced?.bold ? find(SPACED.bold, ';**') : []),
    ...(spaced?.curly ? find(SPACED.curly, ';}}') : []),
  ].sort((a, b) => a.open.from - b.open.from)
  let count = 0
  return found.flatMap(({ number, open, close, closer }): Token[] => {
    if (number === undefined) count += 1
    return [
      { kind: 'open', number: Number(number) || count, closer, ...open },
      { kind: 'close', closer, ...close },
    ]
  })
}

interface Shorthand {
  number: string | undefined
  open: Span
  close: Span
  closer: Closer
}
