import type { CardSyntax } from '../card-syntax.ts'
import { asksOf } from './asks.ts'
import { fieldNames } from './fields.ts'
import type { FieldText, FoundCard } from './found.ts'
import { findGaps } from './gaps.ts'
import { readTags } from './id.ts'
import { TAKEN } from './note-text.ts'
import type { NoteText } from './note-text.ts'

/**
 * Finds the cards that an author's own regular expressions make of ordinary text. What matches within code or a formula is none.
 *
 *     | Q: What is asked?          with `^Q: (.+)\nA: (.+)` for the type Basic
 *     | A: What is answered.
 *     | <!--ID: 5-->
 *
 * @see Obsidian_to_Anki `src/file.ts`: flags `gm`, first with tags and an ID behind the match, then with one of them, then without
 */
export function findPatternCards(
  source: NoteText,
  { patterns, noteTypes, hasCurlyClozes, hasHighlightClozes }: CardSyntax,
): FoundCard[] {
  const cards: FoundCard[] = []
  for (const [noteType, pattern] of Object.entries(patterns)) {
    const names = fieldNames(noteType, noteTypes)
    if (!names) continue
    for (const end of ENDS) {
      for (const match of source.text.matchAll(new RegExp(pattern + end.pattern, 'gmd'))) {
        const from = match.index
        const to = from + match[0].length
        if (match[0].includes(TAKEN) || match[0].trim() === '' || source.isMasked(from, to)) continue
        if (cards.some((card) => from < card.to && to > card.from)) continue
        const fields = fieldsOf(match, names.slice(0, match.length - 1 - end.groups), source)
        const asks = asksOf(noteType, fields)
        const gaps = { curly: hasCurlyClozes, highlights: hasHighlightClozes }
        if (asks === 'cloze' && fields.every(({ text }) => findGaps(text, gaps).length === 0)) continue
        cards.push({
          noteType,
          asks,
          gaps,
          ...end.read(match),
          fields,
          from: from + (/^\n*/.exec(match[0])?.[0].length ?? 0),
          to,
          ...(asks === 'cloze' || HEADING.test(match[0]) ? asideOf(match, end.groups) : {}),
        })
      }
    }
  }
  return cards
}

const TAGS = String.raw`(Tags: .*)`
const ID = String.raw`\n?(?:<!--)?(?:ID: (\d+).*)`
const HEADING = /^#{1,6} /m

/** What may stand behind a match, in the order in which it is looked for; the last groups are its own. */
const ENDS: { pattern: string; groups: number; read(match: RegExpExecArray): { tags: string[]; id?: string } }[] = [
  { pattern: TAGS + ID, groups: 2, read: (match) => ({ tags: tagsIn(match.at(-2)), id: match.at(-1) ?? '' }) },
  { pattern: ID, groups: 1, read: (match) => ({ tags: [], id: match.at(-1) ?? '' }) },
  { pattern: TAGS, groups: 1, read: (match) => ({ tags: tagsIn(match.at(-1)) }) },
  { pattern: '', groups: 0, read: () => ({ tags: [] }) },
]

/** What stands behind the last group of the author's own pattern is for the plug-in. */
function asideOf(match: RegExpExecArray, endGroups: number): Pick<FoundCard, 'isAside' | 'tail'> {
  const last = match.indices?.[match.length - endGroups - 1]
  const to = match.index + match[0].length
  return endGroups > 0 && last ? { isAside: true, tail: { from: last[1], to } } : { isAside: true }
}

function tagsIn(written = ''): string[] {
  return readTags(written.slice('Tags: '.length))
}

function fieldsOf(match: RegExpExecArray, names: readonly string[], source: NoteText): FieldText[] {
  return names.flatMap((name, at) => {
    const span = match.indices?.[at + 1]
    const written = match[at + 1]
    if (!span || written === undefined) return []
    const text = written.trim()
    const start = span[0] + written.length - written.trimStart().length
    return [{ name, text, ...source.placeAt(start) }]
  })
}
