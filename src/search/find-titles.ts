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
  kind: 'title' | 'alias' | 'heading'
  fragment?: string
}

export function indexTitles(notes: readonly TitledNote[]): TitleIndex {
  const { names, index, find } = openIndex(notes)
  index.addAll(names)
  return { find }
}

/**
 * The same, made part by part, so that whoever asks meanwhile is answered: by names that hold the words as they are typed, where there are
 * any, else as soon as all are indexed.
 */
export function indexTitlesInParts(notes: readonly TitledNote[]): {
  find(query: string, most: number): Promise<FoundTitle[]>
} {
  const { names, index, find } = openIndex(notes)
  let isWhole = false
  const whole = index.addAllAsync(names, { chunkSize: NAMES_AT_ONCE }).then(() => {
    isWhole = true
  })
  return {
    async find(query, most) {
      const early = isWhole ? [] : scanNames(query, names, notes, most)
      if (early.length > 0) return early
      await whole
      return find(query, most)
    },
  }
}

/** So few that a key waits no longer than a frame for them. */
const NAMES_AT_ONCE = 300

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
    extractField: (name, field) => (field === 'id' ? name.id : words(name)),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  })
  const find = (query: string, most: number): FoundTitle[] => {
    const asked = queryWords(query)
    if (asked.length === 0) return []
    const last = asked.at(-1)
    const search = (combineWith: 'AND' | 'OR'): SearchResult[] =>
      index.search(asked.join(' '), {
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
    const results = all.length > 0 || asked.length === 1 ? all : search('OR')
    const scored = results.flatMap(({ id, score }) => {
      const name = names[Number(id)]
      return name ? [{ name, words: words(name), score }] : []
    })
    return distinctNotes(scored, notes, asked.join(' '), most)
  }
  return { names, index, find }
}

/** The words of a name as they are looked for, with blanks between, cut once. */
function wordsOnce(): (name: Name) => string {
  const known = new Map<number, string>()
  return (name) => {
    const words = known.get(name.id) ?? titleWords(name.text).join(' ')
    known.set(name.id, words)
    return words
  }
}

/** Without an index: titles and other names that begin with what is typed. */
function scanNames(query: string, names: readonly Name[], notes: readonly TitledNote[], most: number): FoundTitle[] {
  const asked = query.trim().toLowerCase()
  const begins = (name: Name): boolean => name.kind !== 'heading' && name.text.toLowerCase().startsWith(asked)
  const scored = names.filter(begins).map((name) => ({ name, words: name.text.toLowerCase(), score: 1 }))
  return asked === '' ? [] : distinctNotes(scored, notes, asked, most)
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
