import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

/** Lets remark read tasks with any mark, `- [/] words`; GFM knows `[ ]` and `[x]` alone. */
export function taskList(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push(syntax)
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

const OPENING_BRACKET = 91
const CLOSING_BRACKET = 93

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { previous, _gfmTasklistFirstContentOfListItem: isFirst } = this
  let mark: Code = null
  return start

  function start(code: Code): State | undefined {
    if (previous !== null || !isFirst) return nok(code)
    effects.enter('task')
    effects.enter('taskMarker')
    effects.consume(code)
    effects.exit('taskMarker')
    effects.enter('taskMark')
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || code < -2 || code === OPENING_BRACKET || code === CLOSING_BRACKET) return nok(code)
    mark = code
    effects.consume(code)
    return isFirstHalf(code) ? secondHalf : closing
  }

  function secondHalf(code: Code): State | undefined {
    if (code === null || code < 0xdc00 || code > 0xdfff) return nok(code)
    effects.consume(code)
    return closing
  }

  function closing(code: Code): State | undefined {
    if (code !== CLOSING_BRACKET) return nok(code)
    effects.exit('taskMark')
    effects.enter('taskMarker')
    effects.consume(code)
    effects.exit('taskMarker')
    effects.exit('task')
    return after
  }

  function after(code: Code): State | undefined {
    // `[ ]` alone is a task that nobody has named yet, `[1]` alone may be anything.
    if (code === null) return isBlank(mark) ? ok(code) : nok(code)
    return code < -2 ? ok(code) : effects.check(blank, ok, nok)(code)
  }
}

const blank: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!isBlank(code)) return nok(code)
      effects.enter('whitespace')
      effects.consume(code)
      effects.exit('whitespace')
      return ok
    }
  },
}

function isBlank(code: Code): boolean {
  return code === -2 || code === -1 || code === 32
}

/** micromark reads UTF-16 units, and an emoji is two of them. */
function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

const syntax: Extension = { text: { [OPENING_BRACKET]: { name: 'task', tokenize } } }

const fromMarkdown: FromMarkdownExtension = {
  exit: {
    // GFM's own extension takes the blank after the mark off the paragraph of whatever is `checked` or not.
    taskMark(token) {
      const item = this.stack.at(-2)
      if (item?.type !== 'listItem') return
      const mark = this.sliceSerialize(token).replace('\t', ' ')
      item.checked = mark !== ' '
      item.data = { ...item.data, task: mark }
    },
  },
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    task: 'task'
    taskMarker: 'taskMarker'
    taskMark: 'taskMark'
  }
}
