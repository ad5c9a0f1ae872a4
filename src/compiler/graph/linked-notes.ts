import { byName } from './by-name.ts'

/** The notes that most others link to, the most linked first; what nobody links to is left out. */
export function mostLinkedNotes<Note extends LinkedNote>(notes: readonly Note[], count: number): Note[] {
  return notes
    .filter((note) => note.links > 0)
    .sort((a, b) => b.links - a.links || byName(a.title, b.title))
    .slice(0, count)
}

interface LinkedNote {
  title: string
  /** How many notes link here. */
  links: number
}
