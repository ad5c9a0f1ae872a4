import type { LinkIndex } from '../../links/index-links.ts'
import { nameOf } from '../../vault/path.ts'
import type { VaultPath } from '../../vault/path.ts'

/** The names that notes may be meant by in plain words, and the notes that have each. */
export interface KnownNames {
  /** Sorted; in small letters but for acronyms. */
  names: string[]
  /** The notes that have each name. */
  notes: VaultPath[][]
}

/** Gathers titles, names of files, and aliases; those that would be found everywhere, or are paths, are left out. */
export function knownNames({ noteByPath }: LinkIndex): KnownNames {
  const notesByName = new Map<string, Set<VaultPath>>()
  for (const { path, facts, isFolderNote } of noteByPath.values()) {
    const file = nameOf(path)
    const own = isFolderNote && FOLDER_NOTE.test(file) ? [] : [file]
    for (const written of [facts.title, ...own, ...facts.aliases]) {
      const name = fold(written)
      if (!isTelling(name) || (isFolderNote && FOLDER_NOTE.test(name))) continue
      const notes = notesByName.get(name) ?? new Set()
      notesByName.set(name, notes.add(path))
    }
  }
  const sorted = [...notesByName].sort(([a], [b]) => (a < b ? -1 : 1))
  return { names: sorted.map(([name]) => name), notes: sorted.map(([, notes]) => [...notes]) }
}

function fold(written: string): string {
  const name = written.normalize('NFC').replace(/\s+/gu, ' ').trim()
  return isAcronym(name) ? name : name.toLowerCase()
}

/** `ARP`, `HTTP`, `ECS2`: a few capitals, which in small letters may be a word of the language. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}\p{N}]{1,5}$/u.test(name)
}

const FOLDER_NOTE = /^(?:index|readme|home)$/i

/** Three letters, or a character of a script in which one says as much; `AWS/ECS` is a path, `443` a number, a day a name. */
function isTelling(name: string): boolean {
  if (name.includes('/')) return false
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  return letters >= 3 || /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name) || DAY.test(name)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
