import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import type { Tag } from './nodes.ts'

/** Lets remark read `#tag` at the start of a text and after a blank. */
export function tag(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

/** The name of a tag: `#area/network/` -> `area/network` */
export function tagName({ value }: Pick<Tag, 'value'>): string {
  return value.slice(1).replace(/^\/+|\/+$/g, '')
}

/**
 * The names of the tags in a text and its cards; between the words of a link they are words.
 *
 * @param text of the tree; most hold no tag at all
 */
export function tagsIn(root: Root, text: string): string[] {
  return TAG_LIKE.test(text) ? tagsBelow(root) : []
}

// A sign with a blank before it and none behind it
const TAG_LIKE = /(?:^|\s)#[^\s#]/

/** The names of the tags in a tree, as in a card's field. */
export function tagsBelow(root: Root): string[] {
  const names: string[] = []
  visit(root, ['tag', 'link', 'card'], (node) => {
    if (node.type === 'tag') names.push(tagName(node))
    if (node.type === 'link') return SKIP
    if (node.type === 'card') for (const field of node.fields) names.push(...tagsBelow(field.root))
    return undefined
  })
  return names
}

const HASH = 35

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous } = this
  // Neither digits nor slashes alone make a name, and the first sign is none of an emoji that only begins with `#`.
  let hasName = false
  return start

  function start(code: Code): State | undefined {
    if (previous !== null && !isBlank(previous)) return nok(code)
    effects.enter('tag')
    effects.consume(code)
    return first
  }

  function first(code: Code): State | undefined {
    return code === VARIATION || code === KEYCAP ? nok(code) : name(code)
  }

  function name(code: Code): State | undefined {
    if (code === null || isBlank(code) || ENDS.test(String.fromCharCode(code))) {
      if (!hasName) return nok(code)
      effects.exit('tag')
      return ok(code)
    }
    hasName ||= !NAMELESS.test(String.fromCharCode(code))
    effects.consume(code)
    return name
  }
}

// What follows `#` in the emoji of a key, #️⃣
const VARIATION = 0xfe0f
const KEYCAP = 0x20e3
// Signs and general punctuation end a tag.
const ENDS = /[!"#$%&'()*+,.:;<=>?@^`{|}~[\]\\\u2000-\u206f\u2e00-\u2e7f]/
const NAMELESS = /[\d/]/

function isBlank(code: NonNullable<Code>): boolean {
  return code < 0 || /\s/u.test(String.fromCharCode(code))
}

const syntax: Extension = { text: { [HASH]: { name: 'tag', tokenize } } }

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    tag(token) {
      this.enter({ type: 'tag', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    tag(token) {
      this.exit(token)
    },
  },
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    tag: 'tag'
  }
}
