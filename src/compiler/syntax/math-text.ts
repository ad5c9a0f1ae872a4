import type { Code, Construct, Previous, State, Tokenizer } from 'micromark-util-types'

const DOLLAR = 36
const BACKSLASH = 92
const OPENING_BRACKET = 91
const CLOSING_BRACKET = 93
// micromark's own code; line ends are below it.
const TAB = -2

/**
 * A formula within a paragraph.
 *
 *     | from $5 to $10 is text, $x$ is none, and $$x$$ is shown on a line of its own
 *                               ^^^              ^^^^^
 *
 * One dollar: no blank after the opener or before the closer, no digit after the closer, no dollar between them, and no
 * link around the closer. Two dollars: whatever stands between them. In both, what follows a backslash is no closer.
 */
const tokenize: Tokenizer = function (effects, ok, nok) {
  let last: Code = null
  let isInLink = false
  let hasText = false
  let isInValue = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('mathText')
    effects.enter('mathTextMarker')
    effects.consume(code)
    return secondDollar
  }

  function secondDollar(code: Code): State | undefined {
    if (code !== DOLLAR) {
      if (isBlank(code)) return nok(code)
      effects.exit('mathTextMarker')
      return inline(code)
    }
    effects.consume(code)
    effects.exit('mathTextMarker')
    return thirdDollar
  }

  function thirdDollar(code: Code): State | undefined {
    if (code === DOLLAR) return nok(code)
    effects.enter('mathTextDisplay')
    return display(code)
  }

  function inline(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === DOLLAR) {
      if (isBlank(last)) return nok(code)
      return isInLink ? effects.check(restOfLink, nok, inlineEnd)(code) : inlineEnd(code)
    }
    if (code === last && code === OPENING_BRACKET) isInLink = true
    if (code === last && code === CLOSING_BRACKET) isInLink = false
    return value(code, inline)
  }

  function inlineEnd(code: Code): State | undefined {
    leaveValue()
    effects.enter('mathTextMarker')
    effects.consume(code)
    return afterInline
  }

  function afterInline(code: Code): State | undefined {
    if (code !== null && code >= 48 && code <= 57) return nok(code)
    effects.exit('mathTextMarker')
    effects.exit('mathText')
    return ok(code)
  }

  function display(code: Code): State | undefined {
    if (code === null) return nok(code)
    if (code === DOLLAR && last !== DOLLAR) return effects.check(justTwo, displayEnd, inDisplay)(code)
    return inDisplay(code)
  }

  function inDisplay(code: Code): State | undefined {
    return value(code, display)
  }

  function displayEnd(code: Code): State | undefined {
    if (!hasText) return nok(code)
    leaveValue()
    effects.exit('mathTextDisplay')
    effects.enter('mathTextMarker')
    effects.consume(code)
    return lastDollar
  }

  function lastDollar(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('mathTextMarker')
    effects.exit('mathText')
    return ok
  }

  function value(code: Code, next: State): State | undefined {
    last = code
    hasText ||= !isBlank(code)
    if (code !== null && code < TAB) {
      leaveValue()
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return next
    }
    if (!isInValue) effects.enter('mathTextValue')
    isInValue = true
    effects.consume(code)
    return code === BACKSLASH ? escaped(next) : next
  }

  function escaped(next: State): State {
    return (code) => {
      if (code !== DOLLAR && code !== BACKSLASH) return next(code)
      effects.consume(code)
      return next
    }
  }

  function leaveValue(): void {
    if (isInValue) effects.exit('mathTextValue')
    isInValue = false
  }
}

/** Two dollars, and no third. */
const justTwo: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let dollars = 0
    return start
    function start(code: Code): State | undefined {
      effects.enter('mathTextMarker')
      return dollar(code)
    }
    function dollar(code: Code): State | undefined {
      if (code === DOLLAR && dollars < 2) {
        effects.consume(code)
        dollars += 1
        return dollar
      }
      if (dollars < 2 || code === DOLLAR) return nok(code)
      effects.exit('mathTextMarker')
      return ok(code)
    }
  },
}

/** A dollar in a link: `]]` follows in its line. */
const restOfLink: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let last: Code = null
    let length = 0
    return start
    function start(code: Code): State | undefined {
      effects.enter('mathTextMarker')
      return inside(code)
    }
    function inside(code: Code): State | undefined {
      if (code === null || code < TAB || length > LONGEST_LINK) return nok(code)
      effects.consume(code)
      length += 1
      if (code !== CLOSING_BRACKET || last !== CLOSING_BRACKET) {
        last = code
        return inside
      }
      effects.exit('mathTextMarker')
      return ok
    }
  },
}

const LONGEST_LINK = 1000

/** After a dollar that is text no formula begins: three dollars open none. */
const previous: Previous = function (code) {
  if (code !== DOLLAR) return true
  const before = this.events.at(-1)?.[1].type
  return before === 'characterEscape' || before === 'mathText'
}

function isBlank(code: Code): boolean {
  return code === null || code < 0 || /\s/.test(String.fromCharCode(code))
}

export const mathText: Construct = { name: 'mathText', tokenize, previous }

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextMarker: 'mathTextMarker'
    mathTextDisplay: 'mathTextDisplay'
    mathTextValue: 'mathTextValue'
  }
}
