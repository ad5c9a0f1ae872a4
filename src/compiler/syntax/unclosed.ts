import type { Root } from 'mdast'
import { findOpenComment } from './comment.ts'

/** Something that is opened and never closed; line and column count from 1. */
export interface Unclosed {
  kind: 'unclosedBlock' | 'unclosedComment'
  line: number
  column: number
  subject: string
}

/**
 * Finds a code block that takes the rest of the note since nothing closes it, and a comment that is none for the same reason.
 *
 * @param source of the tree
 * @param text as it was before comments were hidden
 */
export function findUnclosed(root: Root, source: string, text: string): Unclosed[] {
  const fence = findOpenFence(root, source)
  const comment = text.includes('%%') ? findOpenComment(text) : undefined
  return [
    ...(fence ? [fence] : []),
    ...(comment ? [{ kind: 'unclosedComment' as const, ...comment, subject: '' }] : []),
  ]
}

// "```js", "~~~"
const FENCE = /^ {0,3}(`{3,}|~{3,})/

function findOpenFence({ children }: Root, source: string): Unclosed | undefined {
  const last = children.at(-1)
  if (last?.type !== 'code' || !last.position) return undefined
  const { start, end } = last.position
  const lines = source.slice(start.offset, end.offset).split('\n')
  const opening = FENCE.exec(lines[0] ?? '')?.[1]
  if (opening === undefined) return undefined
  const closing = lines.length > 1 ? FENCE.exec(lines.at(-1) ?? '') : null
  const marker = closing?.[1] ?? ''
  const isClosed = marker.startsWith(opening) && closing?.[0].length === lines.at(-1)?.trimEnd().length
  return isClosed ? undefined : { kind: 'unclosedBlock', line: start.line, column: start.column, subject: opening }
}
