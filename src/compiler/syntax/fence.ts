/** The fence that stands open after a line, given the one before it. */
export function nextFence(line: string, open: string | undefined): string | undefined {
  const marker = markerOf(line)
  if (open === undefined) return marker
  const closes =
    marker !== undefined && marker[0] === open[0] && marker.length >= open.length && line.trim().endsWith(marker)
  return closes ? undefined : open
}

/** Finds the line that closes a fence after the line of its opening, -1 where nothing does. */
export type FenceFinder = (at: number, fence: string) => number

/** What is known of one fence holds for those after it: a thousand that nothing closes cost no more than one. */
export function closingFences(lines: readonly string[]): FenceFinder {
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

/** The first line after one that holds something, -1 where none does. */
export function findAfter(lines: readonly string[], at: number, holds: (line: string) => boolean): number {
  for (let index = at + 1; index < lines.length; index += 1) if (holds(lines[index] ?? '')) return index
  return -1
}

// "```js", "- ~~~", "> ```"
const FENCE = /^(?:\s|>|[-*+]\s|\d{1,9}[.)]\s)*(`{3,}(?!`)|~{3,})([^]*)/

function markerOf(line: string): string | undefined {
  const [, marker, words = ''] = FENCE.exec(line) ?? []
  // Between backticks on one line stands a bit of code.
  return marker?.startsWith('`') && words.includes('`') ? undefined : marker
}
