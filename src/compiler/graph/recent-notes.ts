/** The notes changed last, the newest first; notes without a date are left out. */
export function recentNotes<Note extends DatedNote>(
  notes: readonly Note[],
  count: number,
): (Note & { updated: string })[] {
  return notes
    .filter((note): note is Note & { updated: string } => note.updated !== undefined)
    .sort((a, b) => (a.updated < b.updated ? 1 : -1))
    .slice(0, count)
}

interface DatedNote {
  /** ISO date. */
  updated?: string | undefined
}
