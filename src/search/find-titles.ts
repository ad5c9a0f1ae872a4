import MiniSearch from 'minisearch'
import type { SearchResult } from 'minisearch'
import type { TitledNote } from './title-file.ts'
import { queryWords, titleWords } from './title-words.ts'

/** A note that was found by what it is called. */
export interface FoundTitle {
  title: string
  /** Without the base path; with the fragment of the heading where only that was found. */
  address: string
  /** Address of its folder. */
  folder: string
  /** The heading, or the other name, that was found. */
  heading?: string
  alias?: string
}

/** Finds notes by their titles, other names and headings. */
export interface TitleIndex {
  /** @returns the best first, a note once */
  find(query: string, most: number): FoundTitle[]
}

interface Name {
  id: number
  note: number
  text: string
  /** Its words as they are looked for, with blanks between. */
  words: string
  kind: 'title' | 'alias' | 'heading'
  fragment?: string
}

export function indexTitles(notes: readonly TitledNote[]): TitleIndex {
  const names: Name[] = []
  const add = (name: Omit<Name, 'id' | 'words'>): void =>
    void names.push({ ...name, id: names.length, words: titleWords(name.text).join(' ') })
  for (const [note, { title, aliases, headings }] of notes.entries()) {
    add({ note, text: title, kind: 'title' })
    for (const alias of aliases) add({ note, text: alias, kind: 'alias' })
    for (const { text, id } of headings) add({ note, text, kind: 'heading', fragment: id })
  }
  const index = new MiniSearch<Name>({
    fields: ['words'],
    tokenize: (words) => words.split(' '),
    processTerm: (term) => term,
  })
  index.addAll(names)

  return {
    find(query, most) {
      const words = queryWords(query)
      if (words.length === 0) return []
      const last = words.at(-1)
      const search = (combineWith: 'AND' | 'OR'): SearchResult[] =>
        index.search(words.join(' '), {
          tokenize: (text) => text.split(' '),
          processTerm: (term) => term,
          combineWith,
          // Any word may be one that is still being typed, but only the last one is likely to.
          prefix: (term) => term === last || term.length > 2,
          fuzzy: (term) => (term.length > 3 ? 0.25 : false),
          weights: { fuzzy: 0.3, prefix: 0.6 },
        })
      const all = search('AND')
      // Where no name has all words, the nearest has the most of them.
      const results = all.length > 0 || words.length === 1 ? all : search('OR')
      return distinctNotes(results, names, notes, words.join(' '), most)
    },
  }
}

function distinctNotes(
  results: readonly SearchResult[],
  names: readonly Name[],
  notes: readonly TitledNote[],
  query: string,
  most: number,
): FoundTitle[] {
  const ranked = results
    .flatMap(({ id, score }) => {
      const name = names[Number(id)]
      if (!name) return []
      return { name, rank: rankOf(name, query), score: score * nearness(name.words, query) }
    })
    .sort((a, b) => a.rank - b.rank || b.score - a.score || a.name.id - b.name.id)
  const found = new Map<number, FoundTitle>()
  for (const { name } of ranked) {
    const note = notes[name.note]
    if (!note || found.has(name.note)) continue
    found.set(name.note, {
      title: note.title,
      address: name.fragment === undefined ? note.address : `${note.address}#${name.fragment}`,
      folder: note.folder,
      ...(name.kind === 'heading' ? { heading: name.text } : {}),
      ...(name.kind === 'alias' ? { alias: name.text } : {}),
    })
    if (found.size >= most) break
  }
  return [...found.values()]
}

/** What holds the words as they were typed goes before what is only like them; a title before another name, and that before a heading. */
function rankOf({ kind, words }: Name, query: string): number {
  const parts = words.split(' ')
  const isLiteral = query.split(' ').every((word) => parts.some((part) => part.startsWith(word)))
  const rank = kind === 'title' ? (words.startsWith(query) ? 0 : 1) : kind === 'alias' ? 2 : 3
  return rank + (isLiteral ? 0 : 4)
}

/** Who is called just so is meant; who begins so, likely; and of two that hold the words, the shorter. */
function nearness(name: string, query: string): number {
  if (name === query) return 8
  return (name.startsWith(query) ? 3 : 1) * (1 + query.length / Math.max(query.length, name.length))
}
