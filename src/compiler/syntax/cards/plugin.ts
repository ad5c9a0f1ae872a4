import type { CardKeywords, CardSyntax, NoteTypes } from '../card-syntax.ts'
import type { CardBlock } from './block.ts'
import { fieldNames } from './fields.ts'
import type { CardFault, CardText } from './found.ts'
import { escapePattern } from './keywords.ts'

/**
 * Tells where Obsidian_to_Anki reads a note's card blocks otherwise than we do: an author who uses it has that in his Anki.
 *
 * @param readText gives the text as the plug-in sees it: comments and code are text like any other to it
 * @param blocks what we take for card blocks, with what we read of each
 * @returns one fault a block at the most, and one for each block that only the plug-in sees; none where nothing tells that the
 * author uses it: neither its settings nor an ID
 * @see Obsidian_to_Anki `src/note.ts`, `src/file.ts`
 */
export function compareWithPlugin(
  readText: () => string,
  blocks: readonly { block: CardBlock; card: CardText & { isKnownType: boolean } }[],
  { keywords, noteTypes, isPluginUsed }: CardSyntax,
): CardFault[] {
  const isMeant = isPluginUsed || blocks.some(({ card }) => card.id !== undefined)
  if (!isMeant) return []
  const seen = new Map(blocksOf(readText(), keywords).map((block) => [block.start, block]))
  const faults: CardFault[] = []
  for (const { block, card } of blocks) {
    const theirs = seen.get(block.start)
    seen.delete(block.start)
    const subject = theirs ? differenceIn(block, card, theirs, noteTypes) : 'it sees no card here'
    if (subject !== undefined) faults.push({ kind: 'pluginDiffers', line: block.start + 1, subject })
  }
  for (const { start } of seen.values()) {
    const isInside = blocks.some(({ block }) => start > block.start && start < block.after)
    if (!isInside && isPluginUsed)
      faults.push({
        kind: 'pluginDiffers',
        line: start + 1,
        subject: 'it takes this to Anki, though it is code or a comment',
      })
  }
  return faults
}

interface PluginBlock {
  /** Line of START, counting from 0. */
  start: number
  /** Line that it takes for END. */
  end: number
  body: string
  endLine: string
}

function blocksOf(text: string, { start, end }: CardKeywords): PluginBlock[] {
  const pattern = new RegExp(`^${escapePattern(start)}\\n([\\s\\S]*?\\n)${escapePattern(end)}`, 'gm')
  const blocks: PluginBlock[] = []
  let line = 0
  let at = 0
  // Lines are counted once, not from the top for each block.
  for (const match of text.matchAll(pattern)) {
    line += countLines(text.slice(at, match.index))
    at = match.index
    const endAt = match.index + match[0].length
    const lineEnd = text.indexOf('\n', endAt)
    blocks.push({
      start: line,
      end: line + countLines(match[0]),
      body: match[1] ?? '',
      endLine: text.slice(endAt - end.length, lineEnd < 0 ? undefined : lineEnd),
    })
  }
  return blocks
}

function countLines(text: string): number {
  return text.split('\n').length - 1
}

function differenceIn(
  block: CardBlock,
  card: CardText & { isKnownType: boolean },
  theirs: PluginBlock,
  noteTypes: NoteTypes,
): string | undefined {
  const ourEnd = block.start + block.body.length + 1
  if (theirs.end < ourEnd) return `to it the card ends at “${shorten(theirs.endLine)}” in line ${theirs.end + 1}`
  if (theirs.end > ourEnd) return `to it the card goes on to line ${theirs.end + 1}`
  const read = readAsPlugin(theirs.body, noteTypes)
  if (!card.isKnownType) return undefined
  if (!read) return 'it does not know the note type, for a blank stands behind it'
  if (read.id !== card.id)
    return read.id === undefined
      ? 'it does not see the ID, and makes another card'
      : 'it takes the last line for the ID alone'
  if (read.tags.join(' ') !== card.tags.join(' '))
    return 'it takes the tags for text, since they do not stand right above the ID'
  const isSame =
    read.fields.size === card.fields.filter(({ text }) => text.trim() !== '').length &&
    card.fields.every(({ name, text }) => isSameText(read.fields.get(name) ?? '', text))
  if (isSame) return undefined
  return theirs.body.includes('%%') ? 'to it the comment is text of the card' : 'to it a field begins within the code'
}

/** A block as the plug-in reads it: trimmed, the ID from the last line, the tags from the one before it. */
function readAsPlugin(
  body: string,
  noteTypes: NoteTypes,
): { id?: string; tags: string[]; fields: Map<string, string> } | undefined {
  const lines = body.trim().split('\n')
  const id = /(?:<!--)?ID: (\d+)/.exec(lines.at(-1) ?? '')?.[1]
  if (id !== undefined) lines.pop()
  const tags = lines.at(-1)?.startsWith('Tags: ') ? (lines.pop() ?? '').slice('Tags: '.length).split(' ') : []
  const names = fieldNames(lines[0] ?? '', noteTypes)
  if (!names) return undefined
  const fields = new Map<string, string>()
  let current = names[0] ?? ''
  for (const line of lines.slice(1)) {
    const name = names.find((candidate) => line.startsWith(`${candidate}:`))
    current = name ?? current
    fields.set(current, `${fields.get(current) ?? ''}${name === undefined ? line : line.slice(name.length + 1)}\n`)
  }
  for (const [name, text] of fields) if (text.trim() === '') fields.delete(name)
  return {
    ...(id === undefined ? {} : { id }),
    tags: tags.map((tag) => tag.replace(/^#/, '')).filter(Boolean),
    fields,
  }
}

/** Blanks are told apart by neither. */
function isSameText(a: string, b: string): boolean {
  return a.trim() === b.trim() || a.replace(/\s+/g, '') === b.replace(/\s+/g, '')
}

function shorten(line: string): string {
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
