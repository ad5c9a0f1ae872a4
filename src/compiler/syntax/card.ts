/** A card block as it stands in the file, before its fields are read. */
export interface CardBlock {
  /** Line of START, counting from 0. */
  start: number
  /** First line after the block and a fence that it leaves open, counting from 0. */
  after: number
  /** The lines between START and END. */
  body: string[]
  /** How the block ended: by END, by END in a fence that stood open, or by nothing. */
  ending: 'end' | 'endInFence' | 'none'
}

/**
 * Finds the card blocks of a note by lines, before Markdown is read: a START below a list item would else be its lazy
 * continuation. Blocks in closed code fences and in HTML comments are documentation and are left alone.
 *
 * @see Obsidian_to_Anki `^START\n([\s\S]*?\n)END`; fences and a missing END are taken more kindly here
 */
export function findCardBlocks(lines: readonly string[]): CardBlock[] {
  const blocks: CardBlock[] = []
  const text: NoteLines = {
    lines,
    closingFence: closingFences(lines),
    lastCommentEnd: lines.findLastIndex((line) => line.includes('-->')),
  }
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (START.test(line)) {
      const block = readBlock(text, at)
      if (block.body.some((inside) => inside.trim() !== '')) blocks.push(block)
      at = block.after
    } else {
      at = skipProtected(text, at)
    }
  }
  return blocks
}

/** The text with its cards taken out; lines keep their numbers. */
export function blankOut(lines: readonly string[], blocks: readonly CardBlock[]): string {
  if (blocks.length === 0) return lines.join('\n')
  const kept = [...lines]
  for (const block of blocks) kept.fill('', block.start, block.after)
  return kept.join('\n')
}

// `START`, alone on its line and not indented
const START = /^START\s*$/
const END = /^END\s*$/
// `<!--ID: 1726516929907-->` or `ID: 1726516929907`
export const ID_LINE = /^\s*(?:<!--)?\s*ID: (\d+)/
// "```js", "- ~~~", "> ```"
const FENCE = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}(?!`)|~{3,})([^]*)/

interface NoteLines {
  lines: readonly string[]
  /** The line that closes a fence after the line of its opening, -1 where nothing does. */
  closingFence(at: number, fence: string): number
  lastCommentEnd: number
}

function readBlock(text: NoteLines, start: number): CardBlock {
  const { lines } = text
  let fence: string | undefined
  let inFence: CardBlock | undefined
  let at = start + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (END.test(line)) {
      if (fence === undefined) return { start, after: at + 1, body: lines.slice(start + 1, at), ending: 'end' }
      if (isBelowId(lines, start, at)) return blockInFence(lines, start, at, fence)
      inFence ??= blockInFence(lines, start, at, fence)
    } else if (START.test(line) && (fence === undefined || inFence || text.closingFence(at, fence) < 0)) {
      break
    } else {
      fence = nextFence(line, fence)
    }
  }
  return inFence ?? { start, after: at, body: lines.slice(start + 1, at), ending: 'none' }
}

/** A block that leaves a fence open takes the fence along that would close it, and would else make code of all that follows. */
function blockInFence(lines: readonly string[], start: number, end: number, fence: string): CardBlock {
  const block: CardBlock = { start, after: end + 1, body: lines.slice(start + 1, end), ending: 'endInFence' }
  const next = findAfter(lines, end, (line) => line.trim() !== '')
  if (next < 0 || nextFence(lines[next] ?? '', fence) !== undefined) return block
  let open: string | undefined
  for (let at = next; at < lines.length && !START.test(lines[at] ?? ''); at += 1)
    open = nextFence(lines[at] ?? '', open)
  // Where the fences below are in pairs, it opens one of these.
  return open === undefined ? block : { ...block, after: next + 1 }
}

function isBelowId(lines: readonly string[], start: number, at: number): boolean {
  let above = at - 1
  while (above > start && lines[above]?.trim() === '') above -= 1
  return above > start && ID_LINE.test(lines[above] ?? '')
}

/** Steps over a fence or a comment that is closed again; else to the next line. */
function skipProtected({ lines, closingFence, lastCommentEnd }: NoteLines, at: number): number {
  const line = lines[at] ?? ''
  const fence = nextFence(line, undefined)
  if (fence !== undefined) {
    const end = closingFence(at, fence)
    return end < 0 ? at + 1 : end + 1
  }
  const comment = line.lastIndexOf('<!--')
  if (comment >= 0 && at < lastCommentEnd && !line.includes('-->', comment))
    return findAfter(lines, at, (later) => later.includes('-->')) + 1
  return at + 1
}

/** What is known of one fence holds for those after it: a thousand that nothing closes cost no more than one. */
function closingFences(lines: readonly string[]): NoteLines['closingFence'] {
  const unclosed = new Map<string, { from: number; length: number }>()
  let closed = { fence: '', from: 0, closing: 0 }
  return (at, fence) => {
    const sign = fence.charAt(0)
    const known = unclosed.get(sign)
    if (known && at >= known.from && fence.length >= known.length) return -1
    if (closed.fence === fence && at >= closed.from && at < closed.closing) return closed.closing
    const closing = findAfter(lines, at, (line) => nextFence(line, fence) === undefined)
    if (closing < 0) unclosed.set(sign, { from: at, length: fence.length })
    else closed = { fence, from: at, closing }
    return closing
  }
}

function findAfter(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  for (let index = at + 1; index < lines.length; index += 1) if (holds(lines[index] ?? '')) return index
  return -1
}

/** The fence that stands open after a line, given the one before it. */
export function nextFence(line: string, open: string | undefined): string | undefined {
  const marker = markerOf(line)
  if (open === undefined) return marker
  const closes =
    marker !== undefined && marker[0] === open[0] && marker.length >= open.length && line.trim().endsWith(marker)
  return closes ? undefined : open
}

function markerOf(line: string): string | undefined {
  const [, marker, words = ''] = FENCE.exec(line) ?? []
  // Between backticks on one line stands a bit of code.
  return marker?.startsWith('`') && words.includes('`') ? undefined : marker
}
