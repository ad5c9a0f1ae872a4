import type { LinkIndex } from '../links/index-links.ts'
import type { SectionFact } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Parts } from '../links/parts.ts'

/** A section of a published note. */
export interface NoteSection {
  path: VaultPath
  /** Ordinal among the sections of its note. */
  ordinal: number
  fact: SectionFact
}

/** Where the passages of cards stand in notes. */
export interface PassageIndex {
  /** Sections that hold a passage, by its sign. */
  bySign: ReadonlyMap<string, readonly NoteSection[]>
  /** Sections that hold a passage which begins so. */
  byBegin: ReadonlyMap<string, readonly NoteSection[]>
  /** Sections that hold a passage which ends so. */
  byEnd: ReadonlyMap<string, readonly NoteSection[]>
  /** Sections under a heading, by its sign. */
  byHeading: ReadonlyMap<string, readonly NoteSection[]>
}

/** Indexes the notes' own texts by what the cards say, note by note; of a vault without cards that is nothing. */
export function* indexingPassages(index: LinkIndex): Parts<PassageIndex> {
  const notes = [...index.noteByPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const wanted = wantedSigns(notes.flatMap(({ facts }) => facts.cards.flatMap(({ fields }) => fields.flat())))
  const bySign = new Map<string, NoteSection[]>()
  const byBegin = new Map<string, NoteSection[]>()
  const byEnd = new Map<string, NoteSection[]>()
  const byHeading = new Map<string, NoteSection[]>()
  const add = (sign: string | undefined, section: NoteSection, sections: Map<string, NoteSection[]>): void => {
    if (sign === undefined || !wanted.has(sign)) return
    const others = sections.get(sign)
    if (!others) sections.set(sign, [section])
    else if (others.at(-1) !== section) others.push(section)
  }
  for (const { path, facts } of notes) {
    yield
    for (const [ordinal, fact] of facts.sections.entries()) {
      const section = { path, ordinal, fact }
      add(fact.heading?.sign, section, byHeading)
      for (const passage of fact.passages) {
        add(passage.sign, section, bySign)
        add(passage.begin, section, byBegin)
        add(passage.end, section, byEnd)
      }
    }
  }
  return { bySign, byBegin, byEnd, byHeading }
}

function wantedSigns(sections: readonly SectionFact[]): Set<string> {
  const signs = new Set<string>()
  for (const { heading, passages } of sections) {
    if (heading) signs.add(heading.sign)
    for (const { sign, begin, end } of passages) {
      signs.add(sign)
      if (begin !== undefined) signs.add(begin)
      if (end !== undefined) signs.add(end)
    }
  }
  return signs
}
