import type { CompileContext, Extension as FromMarkdownExtension, Token } from 'mdast-util-from-markdown'
import { content } from 'micromark-core-commonmark'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'
import type { Callout } from './nodes.ts'

/**
 * Lets remark read a quote that opens with `[!type]` as a callout. Its first line is a block of its own, so that its
 * title ends with it and any block may stand right beneath.
 */
export function callout(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

const BANG = 33
const PLUS = 43
const MINUS = 45
const QUOTE_MARK = 62
const OPENING_BRACKET = 91
const CLOSING_BRACKET = 93
const CARET = 94

/** Reads nothing, but tells the blocks after it where a quote was opened last. */
const quoteStart: Construct = {
  name: 'calloutQuote',
  tokenize(_effects, _ok, nok) {
    return (code) => {
      this.parser.quoteStart = this.now().offset
      return nok(code)
    }
  },
}

const tokenizeHead: Tokenizer = function (effects, ok, nok) {
  const { parser, events } = this
  const first = events[0]?.[1]
  const isFirst = events.length === 0 || (events.length === 2 && first?.type === 'linePrefix')
  const gap = (first?.start ?? this.now()).offset - (parser.quoteStart ?? Number.NaN)
  let hasType = false
  return start

  function start(code: Code): State | undefined {
    // One sign and at most one blank after it: no room for another container between the quote and this.
    if (!isFirst || !(gap === 1 || gap === 2)) return nok(code)
    effects.enter('calloutHead')
    effects.enter('calloutMarker')
    effects.consume(code)
    return bang
  }

  function bang(code: Code): State | undefined {
    if (code !== BANG) return nok(code)
    effects.consume(code)
    effects.exit('calloutMarker')
    effects.enter('calloutType')
    return type
  }

  function type(code: Code): State | undefined {
    if (isEnd(code) || code === OPENING_BRACKET) return nok(code)
    if (code === CLOSING_BRACKET) return hasType ? typeEnd(code) : nok(code)
    hasType ||= !isBlank(code)
    effects.consume(code)
    return type
  }

  function typeEnd(code: Code): State | undefined {
    effects.exit('calloutType')
    effects.enter('calloutMarker')
    effects.consume(code)
    effects.exit('calloutMarker')
    return fold
  }

  function fold(code: Code): State | undefined {
    if (code !== PLUS && code !== MINUS) return afterMarker(code)
    effects.enter('calloutFold')
    effects.consume(code)
    effects.exit('calloutFold')
    return afterMarker
  }

  function afterMarker(code: Code): State | undefined {
    if (isEnd(code)) return end(code)
    if (!isGap(code)) return nok(code)
    effects.enter('whitespace')
    return blank(code)
  }

  function blank(code: Code): State | undefined {
    if (isGap(code)) {
      effects.consume(code)
      return blank
    }
    effects.exit('whitespace')
    if (isEnd(code)) return end(code)
    effects.enter('calloutTitle')
    effects.enter('chunkText', { contentType: 'text' })
    return title(code)
  }

  function title(code: Code): State | undefined {
    if (!isEnd(code)) {
      effects.consume(code)
      return title
    }
    effects.exit('chunkText')
    effects.exit('calloutTitle')
    return end(code)
  }

  function end(code: Code): State | undefined {
    return code === null ? close(code) : effects.check(lazyLine, lazyText, close)(code)
  }

  function lazyText(code: Code): State | undefined {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return effects.attempt(content, close, nok)
  }

  function close(code: Code): State | undefined {
    effects.exit('calloutHead')
    return ok(code)
  }
}

/** A line of text without `>` still belongs to the quote, as beneath a paragraph; the identifier of a block does not. */
const lazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const { parser } = this
    const next: State = (code) => {
      if (isEnd(code) || isBlank(code) || code === CARET || !parser.lazy[this.now().line]) return nok(code)
      return effects.interrupt(parser.constructs.flow, nok, ok)(code)
    }
    return (code) => {
      // The next line does not interrupt anything, even if it begins with `2.`
      delete this.currentConstruct
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return next
    }
  },
}

function isEnd(code: Code): boolean {
  return code === null || code < -2
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32
}

/** A blank of any script parts the type from the title: a no-break one comes with text that was pasted. */
function isGap(code: Code): boolean {
  return isBlank(code) || (code !== null && code > 0 && /\s/u.test(String.fromCharCode(code)))
}

const syntax: Extension = {
  document: { [QUOTE_MARK]: quoteStart },
  flow: { [OPENING_BRACKET]: { name: 'calloutHead', tokenize: tokenizeHead } },
}

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    calloutTitle(token) {
      this.enter({ type: 'calloutTitle', children: [] }, token)
    },
  },
  exit: {
    calloutType(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'blockquote') Object.assign(node, readType(this.sliceSerialize(token)))
    },
    calloutFold(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'callout') node.fold = this.sliceSerialize(token) === '+' ? 'open' : 'closed'
    },
    calloutTitle(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}

/** `NOTE | wide` -> type `note`, metadata `wide` */
function readType(written: string): Pick<Callout, 'type' | 'calloutType' | 'metadata'> {
  const bar = written.indexOf('|')
  const type = (bar < 0 ? written : written.slice(0, bar)).trim().toLowerCase().replace(/\s+/gu, '-')
  const metadata = bar < 0 ? '' : written.slice(bar + 1).trim()
  return { type: 'callout', calloutType: type || 'note', ...(metadata === '' ? {} : { metadata }) }
}

declare module 'micromark-util-types' {
  interface ParseContext {
    /** Where the sign stands that opened a quote last. */
    quoteStart?: number
  }
  interface TokenTypeMap {
    calloutHead: 'calloutHead'
    calloutMarker: 'calloutMarker'
    calloutType: 'calloutType'
    calloutFold: 'calloutFold'
    calloutTitle: 'calloutTitle'
  }
}
