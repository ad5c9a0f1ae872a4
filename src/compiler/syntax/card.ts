/** A card block as it stands in the file, before its fields are read. */
export interface CardBlock {
  /** Line of START, counting from 0. */
  start: number
  /** First line after the block, counting from 0. */
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
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (START.test(line)) {
      const block = readBlock(lines, at)
      if (block.body.some((inside) => inside.trim() !== '')) blocks.push(block)
      at = block.after
    } else {
      at = skipProtected(lines, at)
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
const FENCE = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}(?!.*`)|~{3,})/

function readBlock(lines: readonly string[], start: number): CardBlock {
  let fence: string | undefined
  let endInFence: number | undefined
  let at = start + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (END.test(line)) {
      if (fence === undefined) return blockOf(lines, start, at, 'end')
      if (isBelowId(lines, start, at)) return blockOf(lines, start, at, 'endInFence')
      endInFence ??= at
    } else if (
      START.test(line) &&
      (fence === undefined || endInFence !== undefined || !closesLater(lines, at, fence))
    ) {
      break
    } else {
      fence = nextFence(line, fence)
    }
  }
  if (endInFence !== undefined) return blockOf(lines, start, endInFence, 'endInFence')
  return { start, after: at, body: lines.slice(start + 1, at), ending: 'none' }
}

function blockOf(lines: readonly string[], start: number, end: number, ending: CardBlock['ending']): CardBlock {
  return { start, after: end + 1, body: lines.slice(start + 1, end), ending }
}

function isBelowId(lines: readonly string[], start: number, at: number): boolean {
  let above = at - 1
  while (above > start && lines[above]?.trim() === '') above -= 1
  return above > start && ID_LINE.test(lines[above] ?? '')
}

/** Steps over a fence or a comment that is closed again; else to the next line. */
function skipProtected(lines: readonly string[], at: number): number {
  const line = lines[at] ?? ''
  const fence = nextFence(line, undefined)
  if (fence !== undefined) {
    const end = findAfter(lines, at, (later) => nextFence(later, fence) === undefined)
    return end < 0 ? at + 1 : end + 1
  }
  if (/<!--(?!.*-->)/.test(line)) {
    const end = findAfter(lines, at, (later) => later.includes('-->'))
    return end < 0 ? at + 1 : end + 1
  }
  return at + 1
}

function closesLater(lines: readonly string[], at: number, fence: string): boolean {
  return findAfter(lines, at, (line) => nextFence(line, fence) === undefined) >= 0
}

function findAfter(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  for (let index = at + 1; index < lines.length; index += 1) if (holds(lines[index] ?? '')) return index
  return -1
}

/** The fence that stands open after a line, given the one before it. */
export function nextFence(line: string, open: string | undefined): string | undefined {
  const marker = FENCE.exec(line)?.[1]
  if (open === undefined) return marker
  const closes =
    marker !== undefined && marker[0] === open[0] && marker.length >= open.length && line.trim().endsWith(marker)
  return closes ? undefined : open
}
