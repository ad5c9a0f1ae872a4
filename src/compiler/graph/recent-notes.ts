/** The notes changed last, the newest first; notes without a date are left out. */
export function recentNotes<Note extends DatedNote>(
  notes: readonly Note[],
  count: number,
): (Note & { updated: string })[] {
  return notes
    .filter((note): note is Note & { updated: string } => note.updated !== undefined)
    .sort((a, b) => Date.parse(b.updated) - Date.parse(a.updated))
    .slice(0, count)
}

interface DatedNote {
  /** ISO date. */
  updated?: string | undefined
}
