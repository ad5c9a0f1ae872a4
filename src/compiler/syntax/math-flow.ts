import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'

/**
 * A block of math, which may begin and end in the lines of its text:
 *
 *     | $$ x = 1
 *     | + 2 $$
 *
 * What more stands on its last line makes it part of a paragraph. Within its container it runs to its closing `$$`; where
 * there is none, no `mathFlowClosing` comes.
 *
 * @param plain offsets at which `$$` begins none
 */
export function mathFlow(plain: ReadonlySet<number>): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const isPlain = (): boolean => plain.has(this.now().offset)
    // Where only is asked whether a block begins here, the next lines are not known yet.
    const isAsked = (): boolean => this.interrupt === true
    let isFirstLine = true
    return start

    function start(code: Code): State | undefined {
      if (isPlain()) return nok(code)
      effects.enter('mathFlow')
      effects.enter('mathFlowMarker')
      effects.consume(code)
      return secondDollar
    }

    function secondDollar(code: Code): State | undefined {
      if (code !== DOLLAR) return nok(code)
      effects.consume(code)
      effects.exit('mathFlowMarker')
      return thirdDollar
    }

    function thirdDollar(code: Code): State | undefined {
      return code === DOLLAR ? nok(code) : lineStart(code)
    }

    function lineStart(code: Code): State | undefined {
      if (isLineEnd(code)) return lineEnd(code)
      if (code === DOLLAR) return effects.attempt(closing, end, beforeText)(code)
      return beforeText(code)
    }

    function beforeText(code: Code): State | undefined {
      effects.enter('mathFlowValue')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      if (isLineEnd(code)) {
        effects.exit('mathFlowValue')
        return lineEnd(code)
      }
      if (code === DOLLAR) return effects.check(twoDollars, beforeClosing, otherSign)(code)
      if (code === BACKSLASH) {
        effects.consume(code)
        return escaped
      }
      return otherSign(code)
    }

    function escaped(code: Code): State | undefined {
      return isLineEnd(code) ? inside(code) : otherSign(code)
    }

    function otherSign(code: Code): State | undefined {
      effects.consume(code)
      return inside
    }

    function beforeClosing(code: Code): State | undefined {
      effects.exit('mathFlowValue')
      return effects.attempt(closing, end, textAfter)(code)
    }

    /** The formula ends before its line does, so it is no block. */
    function textAfter(code: Code): State | undefined {
      if (isFirstLine) return nok(code)
      effects.enter('mathFlowMarker')
      return inTextAfter(code)
    }

    function inTextAfter(code: Code): State | undefined {
      if (!isLineEnd(code)) {
        effects.consume(code)
        return inTextAfter
      }
      effects.exit('mathFlowMarker')
      return end(code)
    }

    function lineEnd(code: Code): State | undefined {
      if (isAsked() && isFirstLine) return end(code)
      isFirstLine = false
      return code === null ? end(code) : effects.attempt(nextLine, lineStart, end)(code)
    }

    function end(code: Code): State | undefined {
      effects.exit('mathFlow')
      return ok(code)
    }
  }
  return { name: 'mathFlow', tokenize, concrete: true }
}

const DOLLAR = 36
const BACKSLASH = 92

const twoDollars: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return first
    function first(code: Code): State | undefined {
      effects.enter('mathFlowMarker')
      effects.consume(code)
      return second
    }
    function second(code: Code): State | undefined {
      if (code !== DOLLAR) return nok(code)
      effects.consume(code)
      effects.exit('mathFlowMarker')
      return ok
    }
  },
}

/** `$$` and nothing but blanks up to the line's end. */
const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let dollars = 0
    return start
    function start(code: Code): State | undefined {
      effects.enter('mathFlowClosing')
      return dollar(code)
    }
    function dollar(code: Code): State | undefined {
      if (dollars === 2) return blanks(code)
      if (code !== DOLLAR) return nok(code)
      effects.consume(code)
      dollars += 1
      return dollar
    }
    function blanks(code: Code): State | undefined {
      if (isLineEnd(code)) {
        effects.exit('mathFlowClosing')
        return ok(code)
      }
      if (code !== BLANK && code !== TAB && code !== TAB_FILL) return nok(code)
      effects.consume(code)
      return blanks
    }
  },
}

const BLANK = 32
// micromark's own codes: a tab, the columns that it fills, line ends below them.
const TAB = -2
const TAB_FILL = -1

/** A line end, if the line after it belongs to the same container. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isLazy = (): boolean => this.parser.lazy[this.now().line] === true
    return start
    function start(code: Code): State | undefined {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return lineStart
    }
    function lineStart(code: Code): State | undefined {
      return isLazy() ? nok(code) : ok(code)
    }
  },
}

function isLineEnd(code: Code): boolean {
  return code === null || code < TAB
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowMarker: 'mathFlowMarker'
    mathFlowValue: 'mathFlowValue'
    mathFlowClosing: 'mathFlowClosing'
  }
}
