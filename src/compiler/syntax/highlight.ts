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

/** What a pair holds is read once, however many pairs are around it: to these it is one thing. */
const resolve: Resolver = (events, context) => {
  const openingByClosing = pairSigns(events)
  if (openingByClosing.size === 0) return events
  const openings = new Set(openingByClosing.values())
  const insideByWhole = new Map<Token, Event[]>()
  const unfinished: Event[][] = []
  let current: Event[] = []
  for (const event of events) {
    const [kind, token] = event
    const opening = openingByClosing.get(token)
    if (!opening && !openings.has(token)) current.push(event)
    else if (kind === 'exit') continue
    else if (!opening) {
      unfinished.push(current)
      current = []
    } else {
      const whole: Token = { type: 'highlight', start: { ...opening.start }, end: { ...token.end } }
      const inside = resolveAll(context.parser.constructs.insideSpan.null ?? [], current, context)
      insideByWhole.set(whole, [...eventsOf(opening, context), ...inside, ...eventsOf(token, context)])
      current = unfinished.pop() ?? []
      current.push(...eventsOf(whole, context))
    }
  }
  unfold(current, insideByWhole, events)
  return events
}

/** Finds to each closing sign the nearest opening one before it; what is in no pair is text. */
function pairSigns(events: readonly Event[]): Map<Token, Token> {
  const openingByClosing = new Map<Token, Token>()
  const openings: Token[] = []
  for (const [kind, token] of events) {
    if (kind !== 'enter' || token.type !== 'highlightSigns') continue
    token.type = 'data'
    const opening = token.canClose ? openings.pop() : undefined
    if (opening) {
      openingByClosing.set(token, opening)
      for (const sign of [opening, token]) sign.type = 'highlightSequence'
    } else if (token.canOpen) openings.push(token)
  }
  return openingByClosing
}

function eventsOf(token: Token, context: TokenizeContext): [Event, Event] {
  return [
    ['enter', token, context],
    ['exit', token, context],
  ]
}

/** Writes all events in place of those that were in a list, to which micromark holds on. */
function unfold(folded: Event[], insideByWhole: ReadonlyMap<Token, Event[]>, list: Event[]): void {
  list.length = 0
  const left = folded.toReversed()
  for (let event = left.pop(); event; event = left.pop()) {
    list.push(event)
    const inside = event[0] === 'enter' ? insideByWhole.get(event[1]) : undefined
    for (const within of inside?.toReversed() ?? []) left.push(within)
  }
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
