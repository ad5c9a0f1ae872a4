import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'

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
  if (!text.includes('[^')) return []
  const missing: MissingFootnote[] = []
  visit(root, 'text', ({ position }) => {
    const from = position?.start.offset ?? 0
    for (const match of text.slice(from, position?.end.offset ?? from).matchAll(REFERENCE)) {
      const above = text.slice(0, from + match.index)
      const lineStart = above.lastIndexOf('\n') + 1
      const line = above.split('\n').length
      missing.push({ kind: 'missingFootnote', line, column: above.length - lineStart + 1, subject: match[0] })
    }
  })
  return missing
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
// A thousand brackets that nobody closes are not to be searched to the end a thousand times.
const LONGEST = 2000

const tokenize: Tokenizer = (effects, ok, nok) => {
  let depth = 0
  let hasWords = false
  let length = 0
  let line: Token
  return start

  function start(code: Code): State | undefined {
    effects.enter('inlineFootnote')
    effects.enter('inlineFootnoteMarker')
    effects.consume(code)
    return opening
  }

  function opening(code: Code): State | undefined {
    if (code !== OPENING_BRACKET) return nok(code)
    effects.consume(code)
    effects.exit('inlineFootnoteMarker')
    return begin
  }

  function begin(code: Code): State | undefined {
    line = effects.enter('chunkText', { contentType: 'text' })
    return words(code)
  }

  function words(code: Code): State | undefined {
    if (code === null || length > LONGEST) return nok(code)
    length += 1
    if (code === CLOSING_BRACKET && depth === 0) {
      effects.exit('chunkText')
      return hasWords ? end(code) : nok(code)
    }
    if (code === OPENING_BRACKET) depth += 1
    if (code === CLOSING_BRACKET) depth -= 1
    if (code > 32) hasWords = true
    effects.consume(code)
    if (code < -2) return nextLine
    return code === BACKSLASH ? escaped : words
  }

  function escaped(code: Code): State | undefined {
    if (code !== OPENING_BRACKET && code !== CLOSING_BRACKET && code !== BACKSLASH) return words(code)
    effects.consume(code)
    return words
  }

  function nextLine(code: Code): State | undefined {
    effects.exit('chunkText')
    if (code === CLOSING_BRACKET && depth === 0) return hasWords ? end(code) : nok(code)
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

const syntax: Extension = { text: { [CARET]: { name: 'inlineFootnote', tokenize } } }

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
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote'
    inlineFootnoteMarker: 'inlineFootnoteMarker'
  }
}
