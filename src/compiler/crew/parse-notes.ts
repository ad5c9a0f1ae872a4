import type { ObsidianSettings } from '../vault/obsidian-settings.ts'
import { packNote } from '../vault/pack-note.ts'
import type { PackedNote } from '../vault/pack-note.ts'
import type { Note } from '../vault/read-vault.ts'
import { answerBatches, cutBatches } from './batches.ts'
import { answersAhead } from './crew.ts'
import type { Crew } from './crew.ts'

/** Parses notes; they come back in their order. */
export async function* parseNotes(
  notes: readonly Note[],
  settings: ObsidianSettings,
  crew: Crew,
): AsyncGenerator<[Note, PackedNote]> {
  const threads = crew.hire(notes)
  if (!threads) {
    for (const note of notes) yield [note, packNote(note, settings)]
    return
  }
  const batches = cutBatches(notes, ({ text }) => text.length, threads.count)
  const ask = async (part: readonly Note[]): Promise<[Note, PackedNote][]> => {
    const packed = await threads.ask({ kind: 'parse', notes: part, settings })
    return packed.map((one, at) => [noteAt(part, at), one])
  }
  for await (const pairs of answerBatches(batches, answersAhead(threads), ask)) yield* pairs
}

function noteAt(notes: readonly Note[], at: number): Note {
  const note = notes[at]
  if (!note) throw new Error('a thread parsed more notes than it was given')
  return note
}
