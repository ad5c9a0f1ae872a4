import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'

/** A note as a list shows it. */
export function entryOfNote(note: ListedNote, { counts, language, pages }: Strings): Entry {
  return {
    title: note.title,
    address: note.address,
    group: pages.notes,
    excerpt: note.excerpt,
    ...(note.cards.length > 0 && { detail: fillCount(counts.cards, note.cards.length, language) }),
  }
}

/** `1 card`, `2 cards`, `1,200 cards` */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** Entries in runs of the same group, as a page shows them: each run under the group's name. */
export function groupEntries(entries: readonly Entry[]): { group: string | undefined; entries: Entry[] }[] {
  const runs: { group: string | undefined; entries: Entry[] }[] = []
  for (const entry of entries) {
    const last = runs.at(-1)
    if (last && last.group === entry.group) last.entries.push(entry)
    else runs.push({ group: entry.group, entries: [entry] })
  }
  return runs
}

export interface ListedNote {
  title: string
  address: string
  excerpt: string
  cards: unknown[]
}

/** A line of a list: of notes, folders, tags, decks. */
export interface Entry {
  title: string
  /** With a fragment where it is a place on a page. */
  address: string
  /** Name of the part of the list it stands in. */
  group?: string
  /** Stands at the end of the line, short. */
  detail?: string
  excerpt?: string
  /** How far it is moved in, in a list that shows a tree. */
  depth?: number
  /** Anki's name of the deck that it stands for. */
  deck?: string
}

/** A page that is a list, before it is cut into pages. */
export interface EntryList {
  title: string
  /** Of its first page. */
  address: string
  /** What it holds, in a few words. */
  facts: string
  /** The pages above it, the outermost first. */
  way: { name: string; address: string }[]
  entries: Entry[]
}
