import { foldName } from '../links/names.ts'
import { suggestFrom } from '../links/suggest.ts'
import type { Suggester } from '../links/suggest.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { Anchor } from '../links/resolve.ts'
import type { Problem } from '../problems/problem.ts'
import { parseLinkTarget } from '../syntax/link-target.ts'
import type { LinkFact } from '../vault/facts.ts'
import { fileNameOf, nameOf, withoutNoteEnding } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'

/** What the texts of a vault and the links between them have wrong; each fault once, where it was written. */
export function findProblems(index: LinkIndex): Problem[] {
  const aliases = [...index.noteByPath.values()].flatMap(({ facts }) => facts.aliases)
  const names = suggestFrom(new Set([...index.names.fileByPath.values()].map(nameOf).concat(aliases)))
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
  return problems
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
    const kind = link.kind === 'embed' ? 'missingEmbed' : 'missingTarget'
    return { kind, ...at, subject, ...suggestion(nearestFile(subject, index, names)) }
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

/** A file of that name in another folder, else one of a name like it. */
function nearestFile(written: string, index: LinkIndex, names: Suggester): string | undefined {
  const name = fileNameOf(written)
  const [elsewhere] = index.names.filesByName.get(foldName(name)) ?? []
  return elsewhere === undefined ? names.nearest(name) : withoutNoteEnding(elsewhere)
}

function suggestion(name: string | undefined): { didYouMean?: string } {
  return name === undefined ? {} : { didYouMean: name }
}
