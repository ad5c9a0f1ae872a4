import { counted } from './compiler/graph/entries.ts'
import type { PackedDecks } from './compiler/pack-decks.ts'
import { reportProblems } from './compiler/problems/report.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { CopiedFiles } from './served-files.ts'

// A build is no place to read a thousand lines in.
const PROBLEMS_SHOWN = 20

/** What a build says at its end, line by line: the problems, the packages, and what there was to do. */
export function summarize(
  { vault }: KnowledgeBase,
  files: CopiedFiles,
  packed: PackedDecks,
  seconds: number,
): string[] {
  if (!vault) return []
  const problems = [...vault.problems, ...files.problems, ...packed.problems]
  const { notes, cards, links, parsed, rendered } = vault.counts
  return [
    ...reportProblems(problems, PROBLEMS_SHOWN),
    ...sayPackages(packed),
    `${counted(notes, 'note')}, ${counted(cards, 'card')}, ${counted(links, 'link')}, ${counted(files.copied, 'file')}; ` +
      `${parsed} parsed, ${rendered} rendered, ${notes - rendered} reused; ` +
      `${counted(problems.length, 'problem')}; ${seconds.toFixed(1)} s`,
  ]
}

function sayPackages({ list, written, own, seconds }: PackedDecks): string[] {
  const notes = counted(list.all?.notes ?? 0, 'note')
  const decks = counted(list.decks.length, 'deck')
  const all = list.all
    ? [`for Anki: ${notes} in ${decks}, ${counted(written, 'package')} written; ${seconds.toFixed(1)} s`]
    : []
  return own ? [...all, `for your own Anki, to be imported there: ${own.file}, ${counted(own.notes, 'note')}`] : all
}
