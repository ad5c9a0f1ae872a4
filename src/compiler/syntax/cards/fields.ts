import type { NoteTypes } from '../card-syntax.ts'
import { nextFence } from '../fence.ts'
import { asksOf } from './asks.ts'
import type { CardBlock } from './block.ts'
import type { CardText, FieldText } from './found.ts'
import { ID_LINE, readTags } from './id.ts'

/**
 * Reads the body of a card block: note type, fields, tags, id. A type that nobody knows is read like Basic.
 *
 * @see Obsidian_to_Anki: the id is the last line, the tags the one before it (here in any order), a field begins with `Name:`
 */
export function readCardText(block: CardBlock, noteTypes: NoteTypes): CardText & { isKnownType: boolean } {
  const lines = block.body
  let first = 0
  while (first < lines.length && isBlank(lines[first])) first += 1
  const noteType = (lines[first] ?? '').trim()
  let end = lastFilled(lines, lines.length)
  let id: string | undefined
  let tags: string[] | undefined
  for (; end - 1 > first; end = lastFilled(lines, end - 1)) {
    const line = lines[end - 1] ?? ''
    const number = ID_LINE.exec(line)?.[1]
    if (id === undefined && number !== undefined) id = number
    else if (tags === undefined && line.startsWith('Tags: ')) tags = readTags(line.slice('Tags: '.length))
    else break
  }
  const names = fieldNames(noteType, noteTypes)
  const fields = readFields(lines.slice(0, end), first + 1, names ?? ['Front', 'Back'], block.start + 1)
  const asks = asksOf(noteType, fields)
  return {
    noteType,
    isKnownType: names !== undefined,
    asks,
    ...(id === undefined ? {} : { id }),
    tags: tags ?? [],
    fields,
  }
}

/** The fields of a note type, undefined for one that nobody knows. */
export function fieldNames(noteType: string, noteTypes: NoteTypes): readonly string[] | undefined {
  return Object.hasOwn(noteTypes, noteType) ? noteTypes[noteType] : undefined
}

/**
 * Reads lines into fields: a line that begins with `Name:` begins or goes on with that field, all others belong to the one
 * before; the first field needs no name.
 *
 * @param from the first line that is read
 * @param offset number of the first line of `lines` in the text
 * @returns those that occur, in the order of `names`
 */
export function readFields(
  lines: readonly string[],
  from: number,
  names: readonly string[],
  offset: number,
): FieldText[] {
  let current: FieldLines = { name: names[0] ?? 'Front', lines: [], line: offset + from, column: 0 }
  const fieldByName = new Map([[current.name, current]])
  let fence: string | undefined
  for (const [at, line] of lines.entries()) {
    if (at < from) continue
    // A prefix inside an open fence is code.
    const name = fence === undefined ? names.find((candidate) => line.startsWith(`${candidate}:`)) : undefined
    fence = nextFence(line, fence)
    if (name === undefined) {
      current.lines.push(line)
      continue
    }
    const rest = line.slice(name.length + 1)
    const before = fieldByName.get(name)
    if (before?.lines.some((written) => !isBlank(written))) {
      before.lines.push(rest)
      current = before
    } else {
      const text = rest.trimStart()
      current = { name, lines: [text], line: offset + at, column: line.length - text.length }
      fieldByName.set(name, current)
    }
  }
  return [...fieldByName.values()]
    .sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
    .map(({ lines: written, ...field }) => ({ ...field, text: written.join('\n').trimEnd() }))
}

type FieldLines = Omit<FieldText, 'text'> & { lines: string[] }

function lastFilled(lines: readonly string[], end: number): number {
  let at = end
  while (at > 0 && isBlank(lines[at - 1])) at -= 1
  return at
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === ''
}
