import type { VaultPath } from '../../vault/path.ts'
import type { Reference } from '../backlinks.ts'
import type { FoundName } from './find-names.ts'
import type { KnownNames } from './names.ts'

/** A place where a note is named and not linked. */
export interface UnlinkedPlace extends FoundName {
  /** The note that it stands in. */
  source: VaultPath
}

/** Most of them that a page lists. */
const MOST = 20
/** A name that stands in a larger part of the notes is a word like others. */
const COMMON_PART = 0.02
/** In a small vault a word in so few notes may still be a name. */
const FEWEST_COMMON = 5

/**
 * Chooses what is worth a link: of each note that names another and does not link to it the first place.
 *
 * @param found what was found in each note, in the order of paths and of the texts
 * @returns the places by the note they name
 */
export function chooseUnlinked(
  found: ReadonlyMap<VaultPath, readonly FoundName[]>,
  { notes }: KnownNames,
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
): Map<VaultPath, UnlinkedPlace[]> {
  const common = commonNames(found, Math.max(FEWEST_COMMON, COMMON_PART * found.size))
  const linking = new Map<VaultPath, Set<VaultPath>>()
  const linksTo = (target: VaultPath): Set<VaultPath> => {
    const sources = linking.get(target) ?? new Set(backlinks.get(target)?.map(({ from }) => from))
    linking.set(target, sources)
    return sources
  }
  const chosen = new Map<VaultPath, UnlinkedPlace[]>()
  for (const [source, places] of found) {
    const named = new Set<VaultPath>([source])
    for (const place of places) {
      if (common.has(place.name)) continue
      for (const target of notes[place.name] ?? []) {
        if (named.has(target) || linksTo(target).has(source)) continue
        named.add(target)
        const others = chosen.get(target) ?? []
        chosen.set(target, others)
        if (others.length < MOST) others.push({ ...place, source })
      }
    }
  }
  return chosen
}

function commonNames(found: ReadonlyMap<VaultPath, readonly FoundName[]>, most: number): Set<number> {
  const counts = new Map<number, number>()
  for (const places of found.values()) {
    for (const name of new Set(places.map((place) => place.name))) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > most).map(([name]) => name))
}
