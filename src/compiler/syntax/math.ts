import type { Root } from 'mdast'
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Processor } from 'unified'
import { visit } from 'unist-util-visit'
import type { Place } from '../problems/problem.ts'
import { mathFlow } from './math-flow.ts'
import { mathText } from './math-text.ts'

/**
 * Lets remark read formulas as Obsidian delimits them. `micromark-extension-math` takes `$5 to $10` for one, lets no text
 * stand on the line of `$$`, and gives an opener without closer all that follows.
 */
export function math(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({
    flow: { [DOLLAR]: mathFlow(data.plainDollars ?? new Set()) },
    text: { [DOLLAR]: mathText },
  })
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(fromMarkdown)
}

/**
 * Parses a text in which a line may begin with a `$$` that nothing closes: it is read again as text, so that it swallows
 * nothing of what follows.
 *
 * @param processor frozen, with `math`
 * @param onOpen told the place of each such `$$` in the text
 */
export function parseMath(processor: MathProcessor, text: string, onOpen: (place: Place) => void): Root {
  const root = processor.parse(text)
  if (!text.includes('$$')) return root
  const opened = new Map<number, Place>()
  let current = root
  // A reading may bring to light what the one before had swallowed.
  for (let readings = 1, open = openersIn(root); open.size > 0; readings += 1, open = openersIn(current)) {
    for (const [offset, place] of open) opened.set(offset, place)
    const plain = readings < MOST_READINGS ? new Set(opened.keys()) : everyOpener(text)
    // The data of a frozen processor holds what its plugins have added, and they will add it again.
    current = processor().data({ plainDollars: plain }).parse(text)
  }
  for (const place of withoutFormula(opened, current)) onOpen(place)
  return current
}

const DOLLAR = 36
const MOST_READINGS = 5

interface MathProcessor {
  (): Processor<Root>
  parse(text: string): Root
}

declare module 'unified' {
  interface Data {
    /** Offsets at which `$$` begins no block. */
    plainDollars?: ReadonlySet<number>
  }
}

/** Where a block of math begins that is not closed, or is closed before more text. */
function openersIn(root: Root): Map<number, Place> {
  const open = new Map<number, Place>()
  visit(root, 'math', ({ data, position }) => {
    if (data?.isOpen && position) open.set(position.start.offset ?? 0, position.start)
  })
  return open
}

function everyOpener(text: string): Set<number> {
  return new Set([...text.matchAll(/\$\$/g)].map(({ index }) => index))
}

/** The places of those openers that neither begin nor end a formula within a paragraph. */
function withoutFormula(opened: ReadonlyMap<number, Place>, root: Root): Place[] {
  const left = new Map([...opened].sort(([one], [other]) => one - other))
  if (left.size > 0) {
    visit(root, 'inlineMath', ({ position }) => {
      const { start, end } = position ?? {}
      for (const offset of left.keys()) {
        if (offset >= (end?.offset ?? 0)) break
        if (offset >= (start?.offset ?? 0)) left.delete(offset)
      }
    })
  }
  return [...left.values()].map(({ line, column }) => ({ line, column }))
}

// In a table the bar is written `\|`.
const ESCAPED_IN_TABLE = /\\([\\|])/g

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    mathFlow(token) {
      this.enter({ type: 'math', value: '', data: { isOpen: true } }, token)
    },
    mathText(token) {
      this.enter({ type: 'inlineMath', value: '' }, token)
    },
  },
  exit: {
    mathFlowValue(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'math') node.value += `${this.sliceSerialize(token)}\n`
    },
    mathFlowClosing() {
      const node = this.stack.at(-1)
      if (node?.type === 'math') delete node.data
    },
    mathFlow(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'math') node.value = node.value.trim()
      this.exit(token)
    },
    mathTextDisplay() {
      const node = this.stack.at(-1)
      if (node?.type === 'inlineMath') node.isDisplay = true
    },
    mathTextValue(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'inlineMath') node.value += `${this.sliceSerialize(token)}\n`
    },
    mathText(token) {
      const node = this.stack.at(-1)
      if (node?.type === 'inlineMath') node.value = writtenIn(this, node.value.trim())
      this.exit(token)
    },
  },
}

function writtenIn({ data }: CompileContext, value: string): string {
  return data.inTable ? value.replace(ESCAPED_IN_TABLE, (whole, sign: string) => (sign === '|' ? sign : whole)) : value
}
