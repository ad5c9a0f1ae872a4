import { closingFences, findAfter, nextFence } from '../fence.ts'
import type { FenceFinder } from '../fence.ts'
import { ID_LINE } from './id.ts'
import type { KeywordPatterns } from './keywords.ts'

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
export function findCardBlocks(lines: readonly string[], keywords: KeywordPatterns): CardBlock[] {
  const blocks: CardBlock[] = []
  const text: NoteLines = {
    lines,
    keywords,
    closingFence: closingFences(lines),
    lastCommentEnd: lines.findLastIndex((line) => line.includes('-->')),
  }
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    if (keywords.start.test(line)) {
      const block = readBlock(text, at)
      if (block.body.some((inside) => inside.trim() !== '')) blocks.push(block)
      at = block.after
    } else {
      at = skipProtected(text, at)
    }
  }
  return blocks
}

interface NoteLines {
  lines: readonly string[]
  keywords: KeywordPatterns
  closingFence: FenceFinder
  lastCommentEnd: number
}

function readBlock(text: NoteLines, start: number): CardBlock {
  const { lines, keywords } = text
  let fence: string | undefined
  let inFence: CardBlock | undefined
  let at = start + 1
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (keywords.end.test(line)) {
      if (fence === undefined) return { start, after: at + 1, body: lines.slice(start + 1, at), ending: 'end' }
      if (isBelowId(lines, start, at)) return blockInFence(text, start, at, fence)
      inFence ??= blockInFence(text, start, at, fence)
    } else if (keywords.start.test(line) && (fence === undefined || inFence || text.closingFence(at, fence) < 0)) {
      break
    } else {
      fence = nextFence(line, fence)
    }
  }
  return inFence ?? { start, after: at, body: lines.slice(start + 1, at), ending: 'none' }
}

/** A block that leaves a fence open takes the fence along that would close it, and would else make code of all that follows. */
function blockInFence({ lines, keywords }: NoteLines, start: number, end: number, fence: string): CardBlock {
  const block: CardBlock = { start, after: end + 1, body: lines.slice(start + 1, end), ending: 'endInFence' }
  const next = findAfter(lines, end, (line) => line.trim() !== '')
  if (next < 0 || nextFence(lines[next] ?? '', fence) !== undefined) return block
  let open: string | undefined
  for (let at = next; at < lines.length && !keywords.start.test(lines[at] ?? ''); at += 1)
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
