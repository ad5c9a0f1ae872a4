import type { BlockContent, Paragraph, Parents, Root, RootContent, Table } from 'mdast'
import type { SyntaxFault } from './fault.ts'

declare module 'mdast' {
  interface Data {
    /** What links know a block by: `id` of `^id`, in small letters. */
    block?: string
  }
}

/**
 * Takes the identifiers out of a text and notes each on the block that it names.
 *
 *     | A paragraph. ^id
 *                    ^^^  names the paragraph; in a list, the item
 *     | > A quote, a list, a table, a callout or code
 *     |
 *     | ^id
 *       ^^^  names the block above; without the blank line, too
 *
 * Of several blocks with one identifier the first keeps it.
 *
 * @param text of the tree, to which its positions refer
 * @returns the identifiers that are used twice
 * @see obsidian-syntax §3
 */
export function markBlocks(root: Root, text: string): SyntaxFault[] {
  if (!text.includes('^')) return []
  const state: MarkState = { lines: text.split('\n'), taken: new Set(), faults: [] }
  markIn(root, undefined, state)
  return state.faults
}

interface MarkState {
  lines: readonly string[]
  taken: Set<string>
  faults: SyntaxFault[]
}

type Block = RootContent | BlockContent

/** @param outermost the block at the top of the text that holds `parent` */
function markIn(parent: Parents, outermost: Block | undefined, state: MarkState): void {
  for (let at = 0; at < parent.children.length; at += 1) {
    const node = parent.children[at]
    if (node?.type === 'paragraph') at -= markParagraph(node, at, parent, outermost, state)
    else if (node?.type === 'heading') nameBlock(node, takeFromEnd(node, state), state)
    else if (node?.type === 'table') nameBlock(node, takeLastRow(node), state)
    else if (node && HOLDS_BLOCKS.has(node.type) && 'children' in node)
      markIn(node, outermost ?? (node as Block), state)
  }
}

const HOLDS_BLOCKS = new Set(['blockquote', 'callout', 'list', 'listItem'])

/** @returns how many paragraphs it took out */
function markParagraph(
  node: Paragraph,
  at: number,
  parent: Parents,
  outermost: Block | undefined,
  state: MarkState,
): number {
  const line = node.position?.end.line ?? 0
  const isUnindented = state.lines[line - 1]?.startsWith('^') ?? false
  const above = parent.children[at - 1]
  const isAlone = node.children.length === 1 && node.position?.start.line === line
  if (isAlone && WHOLE.test(textAtEnd(node)) && (above?.type === 'heading' || (!above && parent.type !== 'listItem')))
    return 0
  const id = takeFromEnd(node, state)
  if (id === undefined) return 0
  if (node.children.length > 0) {
    const named = isUnindented && outermost ? outermost : parent.type === 'listItem' && at === 0 ? parent : node
    nameBlock(named, id, state)
    return 0
  }
  parent.children.splice(at, 1)
  const isOfItem = parent.type === 'listItem' && at < 2 && above?.type !== 'list'
  nameBlock(isOfItem || !above ? parent : above, id, state)
  return 1
}

// A text that is nothing but an identifier: "^id"
const WHOLE = /^\^[a-z\d-]+\s*$/i
// An identifier after a blank, at the end: "… words. ^id"
const AT_END = /(?:^|[ \t\n]+)\^([a-z\d-]+)[ \t]*$/i

// Behind these it needs no blank: ![[picture.png]]^id
const MAY_TOUCH = new Set(['break', 'embed', 'image'])

function textAtEnd({ children }: Pick<Paragraph, 'children'>): string {
  const last = children.at(-1)
  return last?.type === 'text' ? last.value : ''
}

/** Takes an identifier off the end of a text. */
function takeFromEnd(node: Pick<Paragraph, 'children' | 'position'>, { lines }: MarkState): string | undefined {
  const last = node.children.at(-1)
  const match = AT_END.exec(textAtEnd(node))
  if (last?.type !== 'text' || !match) return undefined
  const before = node.children.at(-2)
  if (match.index === 0 && match[0].startsWith('^') && before && !MAY_TOUCH.has(before.type)) return undefined
  const source = lines[(node.position?.end.line ?? 1) - 1] ?? ''
  if (source.includes(`\\${match[0].trim()}`)) return undefined
  last.value = last.value.slice(0, match.index).trimEnd()
  if (last.value === '') node.children.pop()
  if (node.children.at(-1)?.type === 'break') node.children.pop()
  return match[1]
}

/** An identifier right under a table is read as its last row. */
function takeLastRow(table: Table): string | undefined {
  const [first, ...others] = table.children.at(-1)?.children ?? []
  const [text, ...more] = first?.children ?? []
  if (text?.type !== 'text' || more.length > 0 || others.some(({ children }) => children.length > 0)) return undefined
  if (table.children.length < 2 || !WHOLE.test(text.value)) return undefined
  table.children.pop()
  return text.value.trim().slice(1)
}

function nameBlock(node: Block | Parents, written: string | undefined, { taken, faults }: MarkState): void {
  if (written === undefined) return
  const id = written.toLowerCase()
  const line = node.position?.start.line ?? 1
  if (taken.has(id)) faults.push({ kind: 'duplicateBlock', line, subject: `^${written}` })
  else node.data = { ...node.data, block: node.data?.block ?? id }
  taken.add(id)
}
