import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension as SyntaxExtension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'
import { parseLinkTarget } from './link-target.ts'

/** Lets remark read `![[target|parameter]]`; `remark-wiki-link` leaves it to the image syntax, which makes text of it. */
export function embed(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

const OPENING = '![['
const CLOSING_BRACKET = 93
const OPENING_BRACKET = 91

const tokenize: Tokenizer = (effects, ok, nok) => {
  let cursor = 0
  let hasInside = false
  return start

  function start(code: Code): State | undefined {
    effects.enter('embed')
    effects.enter('embedMarker')
    return opening(code)
  }

  function opening(code: Code): State | undefined {
    if (code !== OPENING.charCodeAt(cursor)) return nok(code)
    effects.consume(code)
    cursor += 1
    if (cursor < OPENING.length) return opening
    effects.exit('embedMarker')
    effects.enter('embedInside')
    return inside
  }

  function inside(code: Code): State | undefined {
    // A line end (below -2 in micromark's codes) or another opening inside means that this is none.
    if (code === null || code < -2) return nok(code)
    if (code === CLOSING_BRACKET && hasInside) return effects.check(closing, end, insideBracket)(code)
    if (code === CLOSING_BRACKET) return nok(code)
    if (code === OPENING_BRACKET) return effects.check(reopening, nok, insideBracket)(code)
    return insideBracket(code)
  }

  function insideBracket(code: Code): State | undefined {
    effects.consume(code)
    hasInside = true
    return inside
  }

  function end(code: Code): State | undefined {
    effects.exit('embedInside')
    effects.enter('embedMarker')
    effects.consume(code)
    return lastBracket
  }

  function lastBracket(code: Code): State | undefined {
    effects.consume(code)
    effects.exit('embedMarker')
    effects.exit('embed')
    return ok
  }
}

const closing: Construct = { tokenize: twice(CLOSING_BRACKET), partial: true }
const reopening: Construct = { tokenize: twice(OPENING_BRACKET), partial: true }

function twice(bracket: number): Tokenizer {
  return (effects, ok, nok) => {
    return first
    function first(code: Code): State | undefined {
      if (code !== bracket) return nok(code)
      effects.enter('embedBracket')
      effects.consume(code)
      return second
    }
    function second(code: Code): State | undefined {
      if (code !== bracket) return nok(code)
      effects.consume(code)
      effects.exit('embedBracket')
      return ok
    }
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    embed: 'embed'
    embedMarker: 'embedMarker'
    embedInside: 'embedInside'
    embedBracket: 'embedBracket'
  }
}

const syntax: SyntaxExtension = { text: { 33: { name: 'embed', tokenize } } }

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    embed(token) {
      this.enter({ type: 'embed', value: '', target: { path: '', headings: [] }, parameters: [] }, token)
    },
  },
  exit: {
    embedInside(token) {
      const node = this.stack.at(-1)
      if (node?.type !== 'embed') return
      // In a table the bar is written `\|`.
      const [written = '', ...parameters] = this.sliceSerialize(token).split(/\\?\|/)
      node.value = written.trim()
      node.target = parseLinkTarget(written)
      node.parameters = parameters.map((parameter) => parameter.trim())
    },
    embed(token) {
      const node = this.stack.at(-1)
      this.exit(token)
      if (node?.type !== 'embed' || node.value !== '') return
      // Brackets round nothing are text, as `[[ ]]` is.
      const parent = this.stack.at(-1)
      if (parent && 'children' in parent)
        parent.children.splice(-1, 1, {
          type: 'text',
          value: this.sliceSerialize(token),
          ...(node.position ? { position: node.position } : {}),
        })
    },
  },
}
