import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, Resolver, State, Token, Tokenizer } from 'micromark-util-types'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit'
import type { Place } from '../problems/problem.ts'

/** Lets remark read footnotes that stand where they are referred to: `^[words]`; GFM reads the others. */
export function inlineFootnote(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

/**
 * Finds references to footnotes that are written nowhere, which are text.
 *
 * @param text of the tree, to which its positions refer
 */
export function findMissingFootnotes(root: Root, text: string): MissingFootnote[] {
  const missing: MissingFootnote[] = []
  let next = text.indexOf('[^')
  if (next < 0) return missing
  const placeOf = placesIn(text)
  visit(root, ({ type, position }) => {
    const from = position?.start.offset ?? 0
    const end = position?.end.offset ?? text.length
    if (next < from) next = text.indexOf('[^', from)
    if (next < 0) return EXIT
    if (next >= end) return SKIP
    if (type !== 'text' || !position) return CONTINUE
    for (const { 0: subject, index } of text.slice(from, end).matchAll(REFERENCE))
      missing.push({ kind: 'missingFootnote', ...placeOf(from + index), subject })
    return CONTINUE
  })
  return missing
}

/** Tells line and column of one offset after the other. */
function placesIn(text: string): (offset: number) => Place {
  let line = 1
  let lineStart = 0
  let lineEnd = text.indexOf('\n')
  return (offset) => {
    for (; lineEnd >= 0 && lineEnd < offset; lineEnd = text.indexOf('\n', lineStart)) {
      line += 1
      lineStart = lineEnd + 1
    }
    return { line, column: offset - lineStart + 1 }
  }
}

/** Line and column count from 1. */
interface MissingFootnote {
  kind: 'missingFootnote'
  line: number
  column: number
  subject: string
}

// "[^1]", "[^why-not]", but no class of signs, as in "[^/]+"
const REFERENCE = /(?<!\\)\[\^[\p{L}\p{N}_-]+\](?![+*?{(:])/gu

const CARET = 94
const OPENING_BRACKET = 91
const CLOSING_BRACKET = 93
const BACKSLASH = 92
// Footnotes in footnotes are read once for each level.
const LONGEST = 2000

// It begins at the bracket, and takes the caret before it along in the end: a construct for carets would cut every text at each.
const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous, events } = this
  const closingOf = (opening: number): number => this.footnoteClosings?.get(opening) ?? 0
  const offset = (): number => this.now().offset
  let closing = 0
  let line: Token
  if (previous !== CARET || events.at(-1)?.[1].type !== 'data') return nok
  return this.footnoteClosings ? start : effects.check(closings, start, nok)

  function start(code: Code): State | undefined {
    const at = offset()
    closing = closingOf(at)
    if (closing === 0 || closing > at + LONGEST) return nok(code)
    effects.enter('inlineFootnote')
    effects.enter('inlineFootnoteMarker')
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    line = effects.enter('chunkText', { contentType: 'text' })
    return words
  }

  function words(code: Code): State | undefined {
    if (code === CLOSING_BRACKET && offset() === closing) {
      effects.exit('chunkText')
      return end(code)
    }
    effects.consume(code)
    return code !== null && code < -2 ? nextLine : words
  }

  function nextLine(code: Code): State | undefined {
    effects.exit('chunkText')
    if (code === CLOSING_BRACKET && offset() === closing) return end(code)
    const before = line
    line = effects.enter('chunkText', { contentType: 'text', previous: before })
    before.next = line
    return words(code)
  }

  function end(code: Code): State | undefined {
    effects.enter('inlineFootnoteMarker')
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    effects.exit('inlineFootnote')
    return ok
  }
}

const takeCaret: Resolver = (events) => {
  const open = events.findLastIndex(([kind, { type }]) => kind === 'enter' && type === 'inlineFootnote')
  const [data, whole, marker] = [events[open - 1]?.[1], events[open]?.[1], events[open + 1]?.[1]]
  if (!data || !whole || !marker) return events
  const { column, offset, _bufferIndex: inChunk, ...point } = whole.start
  const caret = { ...point, column: column - 1, offset: offset - 1, _bufferIndex: inChunk - 1 }
  whole.start = caret
  marker.start = { ...caret }
  data.end = { ...caret }
  if (data.start.offset === caret.offset) events.splice(open - 2, 2)
  return events
}

/** Looks through a text once for the brackets that end footnotes, however many are left open in it. */
const closings: Construct = {
  partial: true,
  tokenize(effects, ok) {
    const offset = (): number => this.now().offset
    const closingByOpening = (this.footnoteClosings = new Map<number, number>())
    const open: { at: number; isFootnote: boolean; hasWords: boolean }[] = []
    let last: Code = CARET
    return start

    function start(code: Code): State | undefined {
      effects.enter('data')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (code === null) {
        effects.exit('data')
        return ok(code)
      }
      const innermost = open.at(-1)
      if (code === CLOSING_BRACKET) {
        open.pop()
        if (innermost?.isFootnote && innermost.hasWords) closingByOpening.set(innermost.at, offset())
      } else if (innermost && code > 32) innermost.hasWords = true
      if (code === OPENING_BRACKET) open.push({ at: offset(), isFootnote: last === CARET, hasWords: false })
      last = code
      effects.consume(code)
      return code === BACKSLASH ? escaped : inside
    }

    function escaped(code: Code): State | undefined {
      if (code !== OPENING_BRACKET && code !== CLOSING_BRACKET && code !== BACKSLASH) return inside(code)
      effects.consume(code)
      return inside
    }
  },
}

const syntax: Extension = {
  text: { [OPENING_BRACKET]: { name: 'inlineFootnote', tokenize, resolveTo: takeCaret } },
}

const fromMarkdown: FromMarkdownExtension = {
  canContainEols: ['inlineFootnote'],
  enter: {
    inlineFootnote(token) {
      this.enter({ type: 'inlineFootnote', children: [] }, token)
    },
  },
  exit: {
    inlineFootnote(token) {
      this.exit(token)
    },
  },
}

declare module 'micromark-util-types' {
  interface TokenizeContext {
    /** Where each inline footnote of the text ends, by the place of its opening bracket. */
    footnoteClosings?: Map<number, number>
  }
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote'
    inlineFootnoteMarker: 'inlineFootnoteMarker'
  }
}
