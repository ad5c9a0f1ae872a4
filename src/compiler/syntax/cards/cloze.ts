import type { Nodes, Root } from 'mdast'
import type { ClozeMark } from './nodes.ts'
import type { Gap } from './gaps.ts'

/**
 * Hides what opens and closes the gaps of a text from Markdown: one sign of punctuation stands for each, and as many more as
 * it has characters, so that every other character stays where it was.
 */
export function maskGaps(text: string, gaps: readonly Gap[]): string {
  if (gaps.length === 0) return text
  const units = text.replace(SIGNS, ' ').split('')
  for (const { open, close } of gaps) {
    units.fill(FILL, open.from, open.to)
    units[open.from] = OPEN
    units.fill(FILL, close.from, close.to)
    units[close.from] = CLOSE
  }
  return units.join('')
}

/**
 * Makes nodes of the signs that {@link maskGaps} has left in a tree. In code and formulas the signs stay, and the node tells
 * what each of them stands for.
 */
export function markGaps(root: Root, gaps: readonly Gap[]): void {
  if (gaps.length === 0) return
  const marks = gaps.flatMap(({ open, close }, gap): PlacedMark[] => [
    { at: open.from, mark: { type: 'clozeMark', edge: 'open', gap } },
    { at: close.from, mark: { type: 'clozeMark', edge: 'close', gap } },
  ])
  marks.sort((a, b) => a.at - b.at)
  markIn(root, marks)
}

/** The text of code or of a formula, cut at the signs in it: behind each piece but the last stands a mark. */
export function cutAtMarks(value: string): string[] {
  return value.replaceAll(FILL, '').split(EDGE)
}

// Brackets that nobody writes: as punctuation they let emphasis begin and end beside them, as `{{` and `}}` do.
const OPEN = '\u2E55'
const CLOSE = '\u2E56'
const FILL = '\u2E5D'
const SIGNS = /[\u2E55\u2E56\u2E5D]/g
const EDGE = /[\u2E55\u2E56]/

interface PlacedMark {
  at: number
  mark: ClozeMark
}

function markIn(node: Nodes, marks: readonly PlacedMark[]): void {
  if (HOLDS_SIGNS.has(node.type) && 'value' in node && EDGE.test(node.value)) {
    node.data = { ...node.data, marks: marksOf(node, node.value, marks) }
    return
  }
  withoutSigns(node)
  if ('children' in node) {
    node.children = node.children.flatMap((child): Nodes[] => {
      if (child.type === 'text' && EDGE.test(child.value)) {
        const found = marksOf(child, child.value, marks)
        return cutAtMarks(child.value).flatMap((value, at): Nodes[] => {
          const mark = found[at]
          const text: Nodes[] = value === '' ? [] : [{ ...child, value }]
          return mark ? [...text, mark] : text
        })
      }
      markIn(child, marks)
      return [child]
    }) as typeof node.children
  }
}

const HOLDS_SIGNS = new Set(['code', 'inlineCode', 'math', 'inlineMath'])

/** Which marks the signs in a node's text stand for: those that follow its first character in the source. */
function marksOf(node: Nodes, value: string, marks: readonly PlacedMark[]): ClozeMark[] {
  const start = node.position?.start.offset ?? 0
  const first = marks.findIndex(({ at }) => at >= start)
  const count = value.split(EDGE).length - 1
  return first < 0 ? [] : marks.slice(first, first + count).map(({ mark }) => mark)
}

/** An address or a name can have no gap. */
function withoutSigns(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(SIGNS, '')
  if (typeof value !== 'object' || value === null) return value
  for (const [name, part] of Object.entries(value)) {
    if (name === 'children' || name === 'position') continue
    const cleaned = withoutSigns(part)
    if (cleaned !== part) Object.assign(value, { [name]: cleaned })
  }
  return value
}
