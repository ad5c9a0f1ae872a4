import type { Folder } from './folders.ts'

/** What stands before and after a note in its folder, in the order of the folder's list; the folder's own note is the first. */
export function neighboursOf<Note extends { address: string }>(
  note: Note,
  folder: Folder<Note>,
): { previous: Note | undefined; next: Note | undefined } {
  const row = folder.note ? [folder.note, ...folder.notes] : folder.notes
  const at = row.findIndex(({ address }) => address === note.address)
  if (at < 0) return { previous: undefined, next: undefined }
  return { previous: row[at - 1], next: row[at + 1] }
}
