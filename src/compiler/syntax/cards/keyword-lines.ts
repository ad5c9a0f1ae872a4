import type { NoteTypes } from '../card-syntax.ts'
import { nextFence } from '../fence.ts'
import { deckOddity } from './deck-name.ts'
import { fieldNames, readFields } from './fields.ts'
import type { CardFault, FieldText } from './found.ts'
import { ID_LINE, readTags } from './id.ts'
import type { KeywordPatterns } from './keywords.ts'

/** What a note says for all its cards, and for Obsidian_to_Anki alone. */
export interface KeywordLines {
  /** The deck of its cards, as written. */
  deck?: string
  /** Tags of all its cards. */
  tags: string[]
  /** What each card of a note type has at the end of its fields. */
  frozen: ReadonlyMap<string, readonly FieldText[]>
  /** Lines that are no text of the note, counting from 0. */
  taken: ReadonlySet<number>
  /** Lines that say `DELETE` above or beside an ID. */
  deletions: readonly number[]
  faults: CardFault[]
}

/**
 * Reads the lines that stand outside of cards and are meant for the plug-in, comments included; code is left alone.
 *
 *     | TARGET DECK: infra::AWS
 *     | FILE TAGS: a b
 *     | FROZEN - Basic:
 *     | Back: what every answer ends with
 *
 * @see Obsidian_to_Anki: the first deck and the first tags of a file count
 */
export function readKeywordLines(
  lines: readonly string[],
  keywords: KeywordPatterns,
  noteTypes: NoteTypes,
): KeywordLines {
  const taken = new Set<number>()
  const frozen = new Map<string, FieldText[]>()
  const faults: CardFault[] = []
  const deletions: number[] = []
  let deck: string | undefined
  let tags: string | undefined
  let fence: string | undefined
  for (const [at, line] of lines.entries()) {
    const open = fence
    fence = nextFence(line, fence)
    if (open !== undefined || taken.has(at)) continue
    const deckLine = valueOf(keywords.deck, lines, at)
    const tagsLine = valueOf(keywords.tags, lines, at)
    const frozenType = keywords.frozen.exec(line)?.[1]
    if (deckLine) {
      const odd = deck === undefined ? deckOddity(deckLine.value) : undefined
      if (odd !== undefined) faults.push({ kind: 'oddDeck', line: deckLine.after, subject: odd })
      deck ??= deckLine.value
      take(taken, at, deckLine.after)
    } else if (tagsLine) {
      tags ??= tagsLine.value
      take(taken, at, tagsLine.after)
    } else if (frozenType !== undefined) {
      const after = endOfParagraph(lines, at + 1, keywords)
      const names = fieldNames(frozenType, noteTypes)
      if (names) frozen.set(frozenType, filled(readFields(lines.slice(at + 1, after), 0, names, at + 1)))
      else faults.push({ kind: 'unknownNoteType', line: at + 1, subject: frozenType })
      if (keywords.start.test(lines[after] ?? ''))
        faults.push({
          kind: 'pluginDiffers',
          line: after + 1,
          subject: 'it takes this card for a part of the frozen text above',
        })
      take(taken, at, after)
    } else if (keywords.delete.test(line) && isDeletion(lines, at, keywords)) {
      deletions.push(at)
      take(taken, at, ID_LINE.test(lines[at + 1] ?? '') ? at + 2 : at + 1)
    }
  }
  return { ...(deck === undefined ? {} : { deck }), tags: readTags(tags ?? ''), frozen, taken, deletions, faults }
}

/** What stands behind a keyword, or on the line below it, and the first line after it. */
function valueOf(keyword: RegExp, lines: readonly string[], at: number): { value: string; after: number } | undefined {
  const match = keyword.exec(lines[at] ?? '')
  if (!match) return undefined
  if (match[1] !== undefined) return { value: match[1], after: at + 1 }
  const below = lines[at + 1]
  return below === undefined || below.trim() === '' ? undefined : { value: below, after: at + 2 }
}

function filled(fields: readonly FieldText[]): FieldText[] {
  return fields.filter(({ text }) => text.trim() !== '')
}

function endOfParagraph(lines: readonly string[], from: number, { start }: KeywordPatterns): number {
  let at = from
  while (at < lines.length && lines[at]?.trim() !== '' && !start.test(lines[at] ?? '')) at += 1
  return at
}

/** The word alone says nothing; with an ID on its line or below it tells the plug-in to delete that card. */
function isDeletion(lines: readonly string[], at: number, { delete: remove }: KeywordPatterns): boolean {
  return remove.exec(lines[at] ?? '')?.[1] !== undefined || ID_LINE.test(lines[at + 1] ?? '')
}

function take(taken: Set<number>, from: number, after: number): void {
  for (let at = from; at < after; at += 1) taken.add(at)
}
