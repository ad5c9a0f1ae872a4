import { readFileSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What is done to a vault, or to what is remembered of it, before it is built again. */
export interface Step {
  name: string
  prepare(vault: string): void
}

/** Each goes on from the one before. */
export const STEPS: readonly Step[] = [
  { name: 'cold', prepare: () => undefined },
  { name: 'nothing changed', prepare: () => undefined },
  {
    name: 'touched',
    // Everything is looked at, and nothing is new.
    prepare: (vault) => utimesSync(middleNote(vault), new Date(), new Date()),
  },
  {
    name: 'text changed',
    prepare(vault) {
      const note = middleNote(vault)
      writeFileSync(note, `${readFileSync(note, 'utf8')}\nOne sentence more.\n`)
    },
  },
  {
    name: 'renamed',
    prepare(vault) {
      const note = middleNote(vault)
      renameSync(note, join(dirname(note), 'A name of its own.md'))
    },
  },
]

/** The note to which things are done. */
export function middleNote(vault: string): string {
  const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
  const note = notes[Math.floor(notes.length / 2)]
  if (note === undefined) throw new Error(`${vault} holds no note.`)
  return join(vault, note)
}
