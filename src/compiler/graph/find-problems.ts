import { findPluginContent } from './find-plugin-content.ts'
import { findSameQuestions } from './find-same-questions.ts'
import { findFiles, foldName } from '../links/names.ts'
import { suggestFrom } from '../links/suggest.ts'
import type { Suggester } from '../links/suggest.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { Anchor } from '../links/resolve.ts'
import type { ProblemKind } from '../problems/catalogue.ts'
import type { Problem } from '../problems/problem.ts'
import { parseLinkTarget } from '../syntax/link-target.ts'
import type { LinkFact } from '../vault/facts.ts'
import { fileNameOf, nameOf, withoutNoteEnding } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'

/** What the texts of a vault and the links between them have wrong; each fault once, where it was written. */
export function findProblems(index: LinkIndex): Problem[] {
  const names = nameSuggester(index)
  const problems: Problem[] = [...index.problems]
  const headings = headingSuggester(index)
  for (const note of index.noteByPath.values()) {
    for (const fault of note.facts.faults) problems.push({ ...fault, path: note.path })
    const cardLinks = new Set<string>()
    for (const link of note.facts.links) {
      const problem = judgeLink(link, note, index, names, headings)
      if (!problem || isCopiedToCard(link, cardLinks)) continue
      problems.push(problem)
    }
  }
  return [...problems, ...findPluginContent(index), ...findSameQuestions(index)]
}

/** A card is mostly a copy of its note, so a fault of both is reported once. */
function isCopiedToCard(link: LinkFact, seen: Set<string>): boolean {
  if (link.card !== undefined && seen.has(link.written)) return true
  seen.add(link.written)
  return false
}

function judgeLink(
  link: LinkFact,
  note: IndexedNote,
  index: LinkIndex,
  names: Suggester,
  headings: (path: VaultPath) => Suggester,
): Problem | undefined {
  const resolution = index.resolve(note.path, link.written)
  const at = { path: note.path, place: link.place }
  if (resolution.kind === 'missing') {
    const subject = parseLinkTarget(link.written).path
    if (findFiles(subject, note.path, index.unpublished).length > 0)
      return { kind: 'unpublishedTarget', ...at, subject }
    return { kind: missingKindOf(link), ...at, subject, ...suggestion(names.nearest(subject)) }
  }
  if (resolution.kind === 'ambiguous') {
    return { kind: 'ambiguousName', ...at, subject: link.written, ...suggestion(resolution.candidates.join('” or “')) }
  }
  const chosen = chosenOf(resolution)
  if (chosen.kind !== 'note' || chosen.anchor.kind !== 'missing') return undefined
  if (chosen.anchor.written.startsWith('^')) {
    const kind = link.kind === 'embed' ? 'missingEmbedBlock' : 'missingBlock'
    return { kind, ...at, subject: chosen.anchor.written, ...suggestion(nearestBlock(chosen, index)) }
  }
  const nearest = headings(chosen.path).nearest(chosen.anchor.written)
  const kind = link.kind === 'embed' ? 'missingEmbedHeading' : 'missingHeading'
  return { kind, ...at, subject: chosen.anchor.written, ...suggestion(nearest) }
}

function nearestBlock({ path, anchor }: { path: VaultPath; anchor: Anchor }, index: LinkIndex): string | undefined {
  if (anchor.kind !== 'missing') return undefined
  const blocks = index.noteByPath.get(path)?.facts.blocks ?? []
  return suggestFrom(new Set(blocks.map(({ id }) => `^${id}`))).nearest(anchor.written)
}

/** The headings of a note, prepared once for all that is asked of them. */
function headingSuggester(index: LinkIndex): (path: VaultPath) => Suggester {
  const suggesters = new Map<VaultPath, Suggester>()
  return (path) => {
    const outline = index.noteByPath.get(path)?.facts.outline ?? []
    const suggester = suggesters.get(path) ?? suggestFrom(new Set(outline.map((entry) => entry.text)))
    suggesters.set(path, suggester)
    return suggester
  }
}

function missingKindOf({ kind, property }: LinkFact): ProblemKind {
  if (kind === 'link') return 'missingTarget'
  return property === undefined ? 'missingEmbed' : 'missingImage'
}

/** A file of that name in another folder, a note with that alias, else what has a name like it. */
function nameSuggester({ names, noteByPath }: LinkIndex): Suggester {
  const linkByAlias = new Map<string, string>()
  for (const { path, facts } of noteByPath.values()) {
    const isAlone = names.filesByName.get(foldName(nameOf(path)))?.length === 1
    const target = isAlone ? nameOf(path) : withoutNoteEnding(path)
    for (const alias of facts.aliases) {
      // As Obsidian writes it: an alias is no name that a link finds.
      if (!linkByAlias.has(foldName(alias))) linkByAlias.set(foldName(alias), `[[${target}|${alias}]]`)
    }
  }
  const fileNames = [...names.fileByPath.values()].map(nameOf)
  const all = suggestFrom(new Set([...fileNames, ...linkByAlias.keys()]))
  return {
    nearest(written) {
      const name = fileNameOf(written)
      const [elsewhere] = names.filesByName.get(foldName(name)) ?? []
      if (elsewhere !== undefined) return withoutNoteEnding(elsewhere)
      const near = linkByAlias.has(foldName(name)) ? foldName(name) : all.nearest(name)
      return near === undefined || names.filesByName.has(foldName(near)) ? near : (linkByAlias.get(near) ?? near)
    },
  }
}

function suggestion(name: string | undefined): { didYouMean?: string } {
  return name === undefined ? {} : { didYouMean: name }
}
