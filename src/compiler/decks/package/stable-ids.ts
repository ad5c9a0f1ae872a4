import { createHash } from 'node:crypto'

/**
 * The id by which Anki knows a note again, whatever else of it has changed: the same for the same card of the same site, and
 * another on every other site.
 *
 * @param namespace what tells the site from others
 * @param key of the card
 */
export function guidOf(namespace: string, key: string): string {
  return createHash('sha256').update(`${namespace}\n${key}`).digest('hex').slice(0, 16)
}

/**
 * An id as Anki gives them, a time in milliseconds, that depends on nothing but its seed. It lies in the past, since Anki gives
 * what lies in the future another id at each import.
 */
export function pastId(seed: string): number {
  const hash = createHash('sha256').update(seed).digest().readUIntBE(0, 6)
  return FIRST + (hash % (LAST - FIRST))
}

const FIRST = Date.UTC(2008, 0)
const LAST = Date.UTC(2020, 0)

/** Whether a card's id can be the time at which Anki made its note. */
export function isPastTime(id: number, now: number): boolean {
  return Number.isSafeInteger(id) && id >= FIRST && id <= now
}

/** Gives each seed an id of its own; of two that would be the same the later one moves on. */
export function openIds(): (seed: string, wanted?: number) => number {
  const taken = new Set<number>()
  return (seed, wanted) => {
    let id = wanted ?? pastId(seed)
    while (taken.has(id)) id += 1
    taken.add(id)
    return id
  }
}
