import { nextFence } from './fence.ts'

/**
 * Hides what an author has commented out, before anything else is read: it may span paragraphs, cards and all.
 *
 *     | Seen %%unseen%% seen.
 *            ^^^^^^^^^^
 *
 * Comments are literal in code; `%%%%` opens none, and neither does what is never closed.
 *
 * @returns the text with blanks in place of comments, every line and character where it was
 */
export function hideComments(text: string): string {
  if (!text.includes('%%')) return text
  const marks = findMarks(text)
  let shown = ''
  let from = 0
  for (let at = 0; at + 1 < marks.length; at += 2) {
    const [open = 0, close = 0] = marks.slice(at, at + 2)
    shown += text.slice(from, open) + text.slice(open, close + 2).replace(/[^\n]/g, ' ')
    from = close + 2
  }
  return shown + text.slice(from)
}

/** Where `%%` opens a comment that nothing closes; line and column count from 1. */
export function findOpenComment(text: string): { line: number; column: number } | undefined {
  const marks = findMarks(text)
  const open = marks.length % 2 === 1 ? marks.at(-1) : undefined
  if (open === undefined) return undefined
  const above = text.slice(0, open).split('\n')
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 }
}

// A run of backticks or of percent signs
const TOKEN = /`+|%+/g

/** Where `%%` stands outside of code. */
function findMarks(text: string): number[] {
  const marks: number[] = []
  let fence: string | undefined
  let lineStart = 0
  for (const line of text.split('\n')) {
    const next = nextFence(line, fence)
    if (fence === undefined && next === undefined) for (const at of marksInLine(line)) marks.push(at + lineStart)
    fence = next
    lineStart += line.length + 1
  }
  return marks
}

function marksInLine(line: string): number[] {
  const marks: number[] = []
  let codeUntil = 0
  for (const token of line.matchAll(TOKEN)) {
    const [run] = token
    if (token.index < codeUntil) continue
    if (run.startsWith('`')) codeUntil = endOfCode(line, token.index + run.length, run.length)
    else if (run === '%%') marks.push(token.index)
  }
  return marks
}

/** Where the code ends that a run of backticks opens: at the next run of the same length, if there is one. */
function endOfCode(line: string, from: number, length: number): number {
  for (const token of line.slice(from).matchAll(/`+/g)) {
    if (token[0].length === length) return from + token.index + length
  }
  return from
}
