import type { FoundTitle, TitledNote } from './title-file.ts'

/**
 * The titles, a note a line, the shortest first: one text, which goes from thread to thread at once and is looked through within a
 * millisecond.
 */
export function listTitles(notes: readonly TitledNote[]): string {
  const byLength = notes.toSorted((a, b) => a.title.length - b.title.length)
  return byLength.map((note) => BEFORE + asCompared(note.title) + BEHIND + writeNote(note)).join('')
}

/**
 * Finds the titles that begin with what is typed.
 *
 * @param list as `listTitles` makes it
 * @returns the shortest first
 */
export function findBegun(list: string, query: string, most: number): FoundTitle[] {
  const asked = asCompared(query.trim())
  const found: FoundTitle[] = []
  if (asked === '') return found
  for (let at = list.indexOf(BEFORE + asked); at >= 0 && found.length < most; at = list.indexOf(BEFORE + asked, at + 1))
    found.push(readNote(list, at))
  return found
}

const BEFORE = '\n'
const BEHIND = '\t'

function asCompared(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ')
}

function writeNote({ title, address, folder }: TitledNote): string {
  return [title, address, folder].map((part) => part.replace(/\s+/g, ' ')).join(BEHIND)
}

function readNote(list: string, at: number): FoundTitle {
  const end = list.indexOf(BEFORE, at + 1)
  const [, title = '', address = '', folder = ''] = list.slice(at, end < 0 ? undefined : end).split(BEHIND)
  return { title, address, folder }
}
