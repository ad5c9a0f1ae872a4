import type { Html, Nodes, Parents, Root } from 'mdast'
import { cleanTags } from './html-tags.ts'
import type { HtmlPiece } from './html-tags.ts'
import { FORMATTING_ELEMENTS } from './html-schema.ts'

/** What stands in an author's HTML and concerns others; places count from 1 in the text that was read. */
export interface HtmlFinding {
  /** Taken out; or a file or note of the vault that an attribute names. */
  kind: 'strippedHtml' | 'unknownHtml' | 'unclosedBlock' | 'embed' | 'link'
  subject: string
  line: number
  column: number
}

/**
 * Reads the author's HTML once, and leaves of it what a page may hold; what is taken out is told once for each thing.
 *
 *     | Press <kbd onclick="x()">Esc</kbd>
 *             ^^^^^^^^^^^^^^^^^^^^   ^^^^^^
 *
 * A browser opens and closes elements wherever they stand, so each block is kept to itself: nothing is closed in it that it did
 * not open, and what would hide the blocks below it is closed at its end.
 *
 * @param text of the tree; what there is to tell is left on the root
 */
export function readHtml(root: Root, text: string): void {
  if (!MAY_HOLD_HTML.test(text)) return
  const note: NoteState = { lines: text.split('\n'), ids: new Set(), seen: new Set(), findings: [] }
  readIn(root, note)
  if (note.findings.length > 0) root.data = { ...root.data, html: note.findings }
}

// "<b", "</b", "<!--", "<?xml"
const MAY_HOLD_HTML = /<[a-z/!?]/i

interface NoteState {
  lines: readonly string[]
  ids: Set<string>
  /** What has been told. */
  seen: Set<string>
  findings: HtmlFinding[]
}

function readIn(parent: Parents, note: NoteState): void {
  const open: string[] = []
  const isBlock = HOLDS_BLOCKS.has(parent.type)
  let endsBelow: Map<string, number> | undefined
  for (let at = 0; at < parent.children.length; at += 1) {
    const node: Nodes | undefined = parent.children[at]
    if (!node) continue
    if (node.type !== 'html') {
      if ('children' in node) readIn(node, note)
      continue
    }
    if (isComment(node.value)) continue
    const ends = (endsBelow ??= countEnds(parent.children.slice(at)))
    countEnds([node], ends, -1)
    const isClosedLater = (name: string): boolean => (ends.get(name) ?? 0) > 0
    const { html, findings, silent } = cleanTags(node.value, { open, ids: note.ids, isBlock, isClosedLater })
    for (const { offset, ...finding } of findings) tell(finding, node, offset, note)
    node.value = html
    if (silent !== undefined && isClosedLater(silent)) {
      const end = parent.children.findIndex((below, index) => index > at && endsIn(below).includes(silent))
      countEnds(parent.children.splice(at + 1, end - at), ends, -1)
    }
    if (html === '') {
      parent.children.splice(at, 1)
      at -= 1
    }
  }
  // Across blocks an author may close what he opened.
  const left = isBlock ? [] : open.filter((name) => FORMATTING_ELEMENTS.has(name))
  const last = parent.children.at(-1)
  if (left.length > 0 && last) {
    const value = left
      .toReversed()
      .map((name) => `</${name}>`)
      .join('')
    const closing: Html = { type: 'html', value, ...(last.position ? { position: last.position } : {}) }
    ;(parent.children as Nodes[]).push(closing)
  }
}

const HOLDS_BLOCKS = new Set<string>(['root', 'blockquote', 'callout', 'listItem', 'footnoteDefinition'])

/** How often each element is closed in some blocks or words. */
function countEnds(nodes: readonly Nodes[], counts = new Map<string, number>(), times = 1): Map<string, number> {
  for (const node of nodes) for (const name of endsIn(node)) counts.set(name, (counts.get(name) ?? 0) + times)
  return counts
}

function endsIn(node: Nodes): string[] {
  if (node.type !== 'html' || isComment(node.value)) return []
  return [...node.value.matchAll(END_TAG)].map(([, name = '']) => name.toLowerCase())
}

// "</b>", "</b  >"
const END_TAG = /<\/([a-z][^\s/>]*)/gi

function tell(finding: Omit<HtmlPiece, 'offset'>, node: Html, offset: number, note: NoteState): void {
  const key = `${finding.kind} ${finding.subject}`
  const start = node.position?.start
  if (!start || note.seen.has(key)) return
  note.seen.add(key)
  const above = node.value.slice(0, offset).split('\n')
  const line = start.line + above.length - 1
  const inLine = above.at(-1)?.length ?? 0
  // What a quote or list puts before a line is not in the node.
  const [rest = ''] = node.value.slice(offset).split('\n')
  const indented =
    above.length === 1 ? start.column - 1 + inLine : Math.max(note.lines[line - 1]?.indexOf(rest) ?? 0, inLine)
  note.findings.push({ ...finding, line, column: indented + 1 })
}

/** Whether there is nothing but comments in a piece of HTML. */
export function isComment(html: string): boolean {
  return [...html.matchAll(COMMENT)].join('').length === html.length
}

// One right behind the other
const COMMENT = /\s*<!--[\s\S]*?-->\s*/gy

declare module 'mdast' {
  interface RootData {
    html?: HtmlFinding[]
  }
}
