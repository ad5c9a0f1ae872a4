import { hash } from 'node:crypto'
import type { Reference } from './graph/backlinks.ts'
import { chooseUnlinked } from './graph/unlinked/choose-unlinked.ts'
import { nameFinder } from './graph/unlinked/find-names.ts'
import type { FoundName, NameFinder } from './graph/unlinked/find-names.ts'
import { knownNames } from './graph/unlinked/names.ts'
import { quotePlace } from './graph/unlinked/quote-place.ts'
import type { UnlinkedMention } from './graph/unlinked/quote-place.ts'
import type { IndexedNote, LinkIndex } from './links/index-links.ts'
import type { Memory } from './memory.ts'
import type { VaultPath } from './vault/path.ts'

/**
 * Finds where published notes are named and not linked. What was found in a note is remembered with the names that were looked for, so
 * only notes that changed are read anew, and all of them when a name comes or goes.
 *
 * @returns the mentions of each note, in the order of paths
 */
export function findUnlinked(
  index: LinkIndex,
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
  memory: Pick<Memory, 'names' | 'readProse'>,
): Map<VaultPath, UnlinkedMention[]> {
  const known = knownNames(index)
  const sign = hash('sha256', known.names.join('\n'), 'base64url').slice(0, 16)
  let finder: NameFinder | undefined
  const findIn = (note: IndexedNote): FoundName[] => {
    const remembered = memory.names.get(note.path)
    if (remembered?.digest === note.digest && remembered.sign === sign) return unpack(remembered.found)
    finder ??= nameFinder(known.names)
    const found = distinctNames(finder(memory.readProse(note.path)))
    memory.names.set(note.path, {
      digest: note.digest,
      sign,
      found: found.flatMap(({ name, from, to }) => [name, from, to]),
    })
    return found
  }
  const found = new Map([...index.noteByPath].map(([path, note]) => [path, findIn(note)]))
  const quotes = new Map<VaultPath, UnlinkedMention[]>()
  for (const [path, places] of chooseUnlinked(found, known, backlinks)) {
    quotes.set(
      path,
      places.map((place) => ({ from: place.source, ...quotePlace(memory.readProse(place.source), place) })),
    )
  }
  return quotes
}

/** Of each name the first place. */
function distinctNames(places: readonly FoundName[]): FoundName[] {
  const seen = new Set<number>()
  return places.filter(({ name }) => !seen.has(name) && seen.add(name))
}

function unpack(numbers: readonly number[]): FoundName[] {
  return Array.from({ length: numbers.length / 3 }, (_, at) => ({
    name: numbers[3 * at] ?? 0,
    from: numbers[3 * at + 1] ?? 0,
    to: numbers[3 * at + 2] ?? 0,
  }))
}
