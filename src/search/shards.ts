import { createHash } from 'node:crypto'
import type { CompiledVault } from '../compiler/compile.ts'
import type { IndexedNote } from '../compiler/links/index-links.ts'

/**
 * A part of the search index: Pagefind cannot change an index, so a changed note renews the one part that it stands in. The reader's
 * browser searches them all as one.
 */
export interface Shard {
  /** A number, which is its folder. */
  name: string
  notes: IndexedNote[]
}

/**
 * Cuts the notes that can be found into shards. Where a note belongs follows from its path alone, as long as the vault does not grow or
 * shrink to another number of shards.
 *
 * @param most records in a shard, notes and cards, about; with `MOST_SHARDS` there are more, since each costs a search requests of its own
 * @returns at least one, of which only the first may be empty
 */
export function cutShards(
  { site, unsearched }: Pick<CompiledVault, 'site' | 'unsearched'>,
  most = MOST_RECORDS,
): Shard[] {
  const notes = [...site.index.noteByPath.values()].filter(({ path }) => !unsearched.has(path))
  const records = notes.reduce((sum, { facts }) => sum + 1 + facts.cards.length, 0)
  let count = 1
  // Twice as many, so that each is cut in two and no note goes to another.
  while (records / count > most && count < MOST_SHARDS) count *= 2
  const shards = Array.from({ length: count }, (_, at): Shard => ({ name: String(at), notes: [] }))
  for (const note of notes) shards[placeOf(note, count)]?.notes.push(note)
  return shards.filter(({ notes }, at) => at === 0 || notes.length > 0)
}

const MOST_RECORDS = 1024
const MOST_SHARDS = 8

function placeOf({ path }: IndexedNote, count: number): number {
  return createHash('sha256').update(path).digest().readUInt32BE() % count
}
