/** A run of text, and whether the words that were searched for stand in it. */
export interface Run {
  text: string
  marked: boolean
}

/**
 * Reads an excerpt of Pagefind's, in which `<mark>` is the only markup, so that it can be shown as text and never as HTML.
 * `a <mark>port</mark> <mark>mapping:</mark> allow` -> `a `, **port mapping**, `: allow`
 */
export function parseMarks(excerpt: string): Run[] {
  const runs: Run[] = []
  for (const [, before = '', word = ''] of excerpt.replace(MARKS_SIDE_BY_SIDE, ' ').matchAll(TEXT_AND_MARK)) {
    const [, opening = '', core = '', closing = ''] = EDGES.exec(word) ?? []
    append(runs, before + opening, false)
    append(runs, core, true)
    append(runs, closing, false)
  }
  return runs
}

const MARKS_SIDE_BY_SIDE = /<\/mark>\s+<mark>/g
const TEXT_AND_MARK = /([^]*?)(?:<mark>([^]*?)<\/mark>|$)/g
// `(ports),` -> `(`, `ports`, `),`
const EDGES = /^((?:&[lg]t;|[^\p{L}\p{N}&])*)([^]*?)((?:&[lg]t;|[^\p{L}\p{N}+#%;])*)$/u

function append(runs: Run[], escaped: string, marked: boolean): void {
  const text = escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  const last = runs.at(-1)
  if (text === '') return
  if (last?.marked === marked) last.text += text
  else runs.push({ text, marked })
}

/**
 * Parts an excerpt from the heading or question that it begins in, so that nothing is read twice: the heading takes the marks,
 * the rest goes on behind it. Only letters and digits are compared, since Pagefind sets full stops where blocks end.
 *
 * @returns `rest` as `null` when the excerpt does not begin in the heading.
 */
export function partFromHeading(heading: string, excerpt: readonly Run[]): { heading: Run[]; rest: Run[] | null } {
  const wanted = lettersOf(heading)
  const text = excerpt.map((run) => run.text).join('')
  const found = lettersOf(text)
  for (const [from, { start }] of wanted.entries()) {
    const shared = countShared(wanted.slice(from), found)
    const isWhole = shared === wanted.length - from || shared === found.length
    if (!isWhole || shared < (from === 0 ? 1 : TELLING)) continue
    const [inHeading, rest] = splitAt(excerpt, endOfWord(text, found[shared - 1]?.end ?? 0))
    const before = from === 0 ? [] : [{ text: heading.slice(0, start), marked: false }]
    return { heading: [...before, ...inHeading], rest: trimStart(rest) }
  }
  return { heading: [{ text: heading, marked: false }], rest: null }
}

// An excerpt may begin with a short word that the heading happens to end with.
const TELLING = 8

interface Letter {
  letter: string
  start: number
  end: number
}

function lettersOf(text: string): Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => ({
    letter,
    start: index,
    end: index + letter.length,
  }))
}

function countShared(a: readonly Letter[], b: readonly Letter[]): number {
  const differs = a.findIndex(({ letter }, place) => letter !== b[place]?.letter)
  return differs < 0 ? a.length : differs
}

/** A heading may have been cut short within a word, and may close with signs: `C++`, `Load Balancer (ELB)`. */
function endOfWord(text: string, end: number): number {
  return end + (REST_OF_WORD.exec(text.slice(end))?.[0].length ?? 0)
}

const REST_OF_WORD =
  /^(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])*[^\s\p{L}\p{N}.,:;…。、：；]*/u

function splitAt(runs: readonly Run[], end: number): [Run[], Run[]] {
  let read = 0
  const parts = runs.map(({ text, marked }) => {
    const cut = Math.max(0, end - read)
    read += text.length
    return [
      { text: text.slice(0, cut), marked },
      { text: text.slice(cut), marked },
    ] as const
  })
  const hasText = ({ text }: Run) => text !== ''
  return [parts.map(([first]) => first).filter(hasText), parts.map(([, second]) => second).filter(hasText)]
}

const PAUSE = /^[\s.,:;!?…。、：；！？]+/

function trimStart(runs: readonly Run[]): Run[] {
  const [first, ...others] = runs
  if (!first) return []
  const text = first.text.replace(PAUSE, '')
  return text === '' ? trimStart(others) : [{ ...first, text }, ...others]
}
