import type { OutlineEntry } from '../vault/facts.ts'

/** For each heading of a note, by its fragment, the headings that it stands under, the innermost first. */
export function headingsAbove(outline: readonly OutlineEntry[]): ReadonlyMap<string, readonly OutlineEntry[]> {
  const open: OutlineEntry[] = []
  return new Map(
    outline.map((entry) => {
      while ((open.at(-1)?.depth ?? 0) >= entry.depth) open.pop()
      const above = open.toReversed()
      open.push(entry)
      return [entry.id, above]
    }),
  )
}
