import MiniSearch from 'minisearch'
import type { Query, SearchOptions, SearchResult } from 'minisearch'
import { findBegun, listTitles } from './begun-titles.ts'
import type { FoundTitle, TitledNote } from './title-file.ts'
import { queryWords, titleWords } from './title-words.ts'

/** Finds notes by their titles, other names and headings. */
export interface TitleIndex {
  /** @returns the best first, a note once */
  find(query: string, most: number): FoundTitle[]
}

interface Name {
  id: number
  note: number
  text: string
  kind: 'title' | 'alias' | 'heading'
  fragment?: string
}

export function indexTitles(notes: readonly TitledNote[]): TitleIndex {
  const { names, index, find } = openIndex(notes)
  index.addAll(names)
  return { find }
}

/**
 * The same, made part by part, so that the titles can be told at once. Those that begin with what is typed, the shortest first, go
 * before all others; where enough do, there is nothing better to look for.
 */
export function indexTitlesInParts(notes: readonly TitledNote[]): {
  /** For `findBegun`. */
  list: string
  find(query: string, most: number): Promise<FoundTitle[]>
} {
  const list = listTitles(notes)
  const { names, index, find } = openIndex(notes)
  const whole = index.addAllAsync(names, { chunkSize: NAMES_AT_ONCE }).then(() => {
    // What is done for the first time is slow: nobody shall be the first to ask.
    const [first] = notes
    if (first) find(first.title, 1)
  })
  return {
    list,
    async find(query, most) {
      const begun = findBegun(list, query, most)
      if (begun.length >= most) return begun
      await whole
      const isBegun = ({ address }: FoundTitle) => begun.some((note) => note.address === address.replace(/#.*/, ''))
      return [...begun, ...find(query, most).filter((note) => !isBegun(note))].slice(0, most)
    },
  }
}

/** So few that a question waits no longer than a frame for them. */
const NAMES_AT_ONCE = 120

function openIndex(notes: readonly TitledNote[]) {
  const names: Name[] = []
  const add = (name: Omit<Name, 'id'>): void => void names.push({ ...name, id: names.length })
  for (const [note, { title, aliases, headings }] of notes.entries()) {
    add({ note, text: title, kind: 'title' })
    for (const alias of aliases) add({ note, text: alias, kind: 'alias' })
    for (const { text, id } of headings) add({ note, text, kind: 'heading', fragment: id })
  }
  const words = wordsOnce()
  const index = new MiniSearch<Name>({
    fields: ['words'],
    extractField: (name, field) => (field === 'id' ? name.id : words.of(name)),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  const find = (query: string, most: number): FoundTitle[] => {
    const asked = queryWords(query)
    if (asked.length === 0) return []
    const last = asked.at(-1)
    const search = (sought: readonly string[], options: SearchOptions): SearchResult[] =>
      index.search(
        { queries: sought.map((word) => withSwaps(word, words)), ...options },
        {
          ...options,
          tokenize: (text) => text.split(' '),
          processTerm: (term) => term,
          // Any word may be one that is still being typed, but only the last one is likely to.
          prefix: (term) => term === last || term.length > 2,
          fuzzy: (term) => (term.length > 3 ? 0.25 : false),
          weights: { fuzzy: 0.3, prefix: 0.6 },
        },
      )
    // A word that thousands of names hold is looked for only in those that hold the rarest.
    const [rarest = '', ...others] = asked.toSorted((a, b) => words.count(a) - words.count(b))
    const holdsOthers = ({ id }: SearchResult): boolean => {
      const parts = words.of(names[Number(id)]).split(' ')
      return others.every((word) => parts.some((part) => part.startsWith(word)))
    }
    const literal = others.length === 0 ? [] : search([rarest], { filter: holdsOthers })
    const all = literal.length > 0 ? literal : search(asked, { combineWith: 'AND' })
    // Where no name has all words, the nearest has the most of them.
    const results = all.length > 0 || asked.length === 1 ? all : search(asked, { combineWith: 'OR' })
    const scored = results.flatMap(({ id, score }) => {
      const name = names[Number(id)]
      return name ? [{ name, words: words.of(name), score }] : []
    })
    return distinctNotes(scored, notes, asked.join(' '), most)
  }
  return { names, index, find }
}

/** A word, or one that stands in a name and has two of its letters the other way round. */
function withSwaps(word: string, words: ReturnType<typeof wordsOnce>): Query {
  const swaps = word.length < SHORTEST_SWAPPED ? [] : swapsOf(word).filter((swapped) => words.count(swapped) > 0)
  const asTyped = swaps.map((swapped): Query => ({ queries: [swapped], prefix: false, fuzzy: false }))
  return { combineWith: 'OR', queries: [word, ...asTyped] }
}

const SHORTEST_SWAPPED = 4

function swapsOf(word: string): string[] {
  const letters = [...word]
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''))
}

/** The words of names as they are looked for, cut once. */
function wordsOnce() {
  const known = new Map<number, string>()
  const counts = new Map<string, number>()
  return {
    /** With blanks between. */
    of(name: Name | undefined): string {
      if (!name) return ''
      const old = known.get(name.id)
      if (old !== undefined) return old
      const words = titleWords(name.text)
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
      const joined = words.join(' ')
      known.set(name.id, joined)
      return joined
    },
    /** In how many of the names that were cut a word stands, about; what may be the beginning of any stands in all. */
    count: (word: string): number => (word.length < 3 ? Number.MAX_SAFE_INTEGER : (counts.get(word) ?? 0)),
  }
}

interface ScoredName {
  name: Name
  words: string
  score: number
}

function distinctNotes(
  results: readonly ScoredName[],
  notes: readonly TitledNote[],
  query: string,
  most: number,
): FoundTitle[] {
  const ranked = results
    .map(({ name, words, score }) => ({
      name,
      rank: rankOf(name.kind, words, query),
      score: score * nearness(words, query),
    }))
    .sort((a, b) => a.rank - b.rank || b.score - a.score || a.name.id - b.name.id)
  return firstNotes(
    ranked.map(({ name }) => name),
    notes,
    most,
  )
}

/** The notes of these names, the first of each. */
function firstNotes(names: readonly Name[], notes: readonly TitledNote[], most: number): FoundTitle[] {
  const found = new Map<number, FoundTitle>()
  for (const name of names) {
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
function rankOf(kind: Name['kind'], words: string, query: string): number {
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
