import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { resolveAll } from 'micromark-util-resolve-all'
import type {
  Code,
  Construct,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types'
import type { Processor } from 'unified'

/**
 * Lets remark read `==words==`, within a word and beside any sign: two equal signs that are no part of a longer row, the
 * opening ones not before a blank, the closing ones not after one. An arrow (`==> `) opens nothing.
 *
 * @see micromark-extension-gfm-strikethrough, which resolves its signs in the same way
 */
export function highlight(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

const EQUALS = 61
const GREATER = 62

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous, events } = this
  let size = 0
  return start

  function start(code: Code): State | undefined {
    if (previous === EQUALS && events.at(-1)?.[1].type !== 'characterEscape') return nok(code)
    effects.enter('highlightSigns')
    return sign(code)
  }

  function sign(code: Code): State | undefined {
    if (code === EQUALS && size < 2) {
      effects.consume(code)
      size += 1
      return sign
    }
    if (size < 2 || code === EQUALS) return nok(code)
    const token = effects.exit('highlightSigns')
    token.canOpen = !isBlank(code)
    token.canClose = !isBlank(previous)
    const isArrow: State = (after) => {
      token.canOpen = false
      return ok(after)
    }
    return code === GREATER ? effects.check(arrowHead, isArrow, ok)(code) : ok(code)
  }
}

/** `>` and a blank. */
const arrowHead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const after: State = (code) => {
      effects.exit('data')
      return isBlank(code) ? ok(code) : nok(code)
    }
    return (code) => {
      effects.enter('data')
      effects.consume(code)
      return after
    }
  },
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code))
}

/** Pairs each closing sign with the nearest opening one before it; what finds no other is text. */
const resolve: Resolver = (events, context) => {
  let earliest = 0
  for (let close = 0; close < events.length; close += 1) {
    const [kind, end] = events[close] ?? []
    if (kind !== 'enter' || end?.type !== 'highlightSigns' || !end.canClose) continue
    const open = findOpening(events, earliest, close)
    const start = events[open]?.[1]
    if (!start) {
      // No later one can be paired with what stands before this.
      earliest = close
      continue
    }
    const inside = resolveAll(context.parser.constructs.insideSpan.null ?? [], events.slice(open + 1, close), context)
    const paired = wrap(start, inside, end, context)
    events.splice(open - 1, close - open + 3, ...paired)
    close = open + paired.length - 2
  }
  for (const [, token] of events) if (token.type === 'highlightSigns') token.type = 'data'
  return events
}

function findOpening(events: readonly Event[], from: number, before: number): number {
  for (let at = before - 1; at >= from; at -= 1) {
    const [kind, token] = events[at] ?? []
    if (kind === 'exit' && token?.type === 'highlightSigns' && token.canOpen) return at
  }
  return -1
}

function wrap(start: Token, inside: readonly Event[], end: Token, context: TokenizeContext): Event[] {
  const whole: Token = { type: 'highlight', start: { ...start.start }, end: { ...end.end } }
  for (const sign of [start, end]) sign.type = 'highlightSequence'
  return [
    ['enter', whole, context],
    ['enter', start, context],
    ['exit', start, context],
    ...inside,
    ['enter', end, context],
    ['exit', end, context],
    ['exit', whole, context],
  ]
}

const construct: Construct = { name: 'highlight', tokenize, resolveAll: resolve }

const syntax: Extension = {
  text: { [EQUALS]: construct },
  insideSpan: { null: [construct] },
  attentionMarkers: { null: [EQUALS] },
}

const fromMarkdown: FromMarkdownExtension = {
  canContainEols: ['highlight'],
  enter: {
    highlight(token) {
      this.enter({ type: 'highlight', children: [] }, token)
    },
  },
  exit: {
    highlight(token) {
      this.exit(token)
    },
  },
}

declare module 'micromark-util-types' {
  interface Token {
    canOpen?: boolean
    canClose?: boolean
  }
  interface TokenTypeMap {
    highlight: 'highlight'
    highlightSigns: 'highlightSigns'
    highlightSequence: 'highlightSequence'
  }
}
