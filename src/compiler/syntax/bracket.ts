import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'

/*
 * What `remark-wiki-link` reads otherwise than Obsidian:
 *
 *     | [[outer [[inner]] x]]   is one link, to `inner`
 *     | [[Sq]uare]]             only two closing brackets end a link
 *     | [[Note|]]               nothing after the bar is no alias
 *                               (obsidian-syntax §1.1)
 */

const OPENING = 91
const CLOSING = 93
const BAR = 124

/** Lets a construct for `[[…]]` give up where another `[[` begins inside of it. */
export function innermostOnly(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let count = 0
    let openings = 0
    let isOver = false
    const over =
      (end: State): State =>
      (code) => {
        isOver = true
        return end(code)
      }
    const watch =
      (state: State): State =>
      (code) => {
        count += 1
        openings = code === OPENING ? openings + 1 : 0
        if (count > 2 && openings > 1) return nok(code)
        const next = state(code)
        return next && !isOver ? watch(next) : next
      }
    return watch(construct.tokenize.call(this, effects, over(ok), over(nok)))
  }
  return { ...construct, tokenize }
}

const tokenize: Tokenizer = (effects, ok, nok) => {
  let hasTarget = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('wikiLink')
    effects.enter('wikiLinkMarker')
    effects.consume(code)
    return secondOpening
  }

  function secondOpening(code: Code): State | undefined {
    if (code !== OPENING) return nok(code)
    effects.consume(code)
    effects.exit('wikiLinkMarker')
    effects.enter('wikiLinkData')
    effects.enter('wikiLinkTarget')
    return target
  }

  function target(code: Code): State | undefined {
    if (isLineEnd(code) || (code === BAR && !hasTarget)) return nok(code)
    if (code === CLOSING) return effects.check(closing, hasTarget ? endTarget : nok, inTarget)(code)
    return code === BAR ? bar(code) : inTarget(code)
  }

  function inTarget(code: Code): State | undefined {
    hasTarget ||= code !== 32 && code !== -2 && code !== -1
    effects.consume(code)
    return target
  }

  function endTarget(code: Code): State | undefined {
    effects.exit('wikiLinkTarget')
    return end(code)
  }

  function bar(code: Code): State | undefined {
    effects.exit('wikiLinkTarget')
    effects.enter('wikiLinkAliasMarker')
    effects.consume(code)
    effects.exit('wikiLinkAliasMarker')
    return effects.check(closing, end, aliasStart)
  }

  function aliasStart(code: Code): State | undefined {
    effects.enter('wikiLinkAlias')
    return alias(code)
  }

  function alias(code: Code): State | undefined {
    if (isLineEnd(code)) return nok(code)
    if (code === CLOSING) return effects.check(closing, endAlias, inAlias)(code)
    return inAlias(code)
  }

  function inAlias(code: Code): State | undefined {
    effects.consume(code)
    return alias
  }

  function endAlias(code: Code): State | undefined {
    effects.exit('wikiLinkAlias')
    return end(code)
  }

  function end(code: Code): State | undefined {
    effects.exit('wikiLinkData')
    effects.enter('wikiLinkMarker')
    effects.consume(code)
    return lastClosing
  }

  function lastClosing(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('wikiLinkMarker')
    effects.exit('wikiLink')
    return ok
  }
}

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return first
    function first(code: Code): State | undefined {
      if (code !== CLOSING) return nok(code)
      effects.enter('wikiLinkMarker')
      effects.consume(code)
      return second
    }
    function second(code: Code): State | undefined {
      if (code !== CLOSING) return nok(code)
      effects.consume(code)
      effects.exit('wikiLinkMarker')
      return ok
    }
  },
}

function isLineEnd(code: Code): boolean {
  return code === null || code < -2
}

/** Reads the wikilinks that `remark-wiki-link` leaves as text, into the same tokens. */
export const bracketLink: Construct = { name: 'bracketLink', tokenize }

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiLink: 'wikiLink'
    wikiLinkMarker: 'wikiLinkMarker'
    wikiLinkData: 'wikiLinkData'
    wikiLinkTarget: 'wikiLinkTarget'
    wikiLinkAlias: 'wikiLinkAlias'
    wikiLinkAliasMarker: 'wikiLinkAliasMarker'
  }
}
