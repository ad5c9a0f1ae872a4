import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A number from 0 up to, and not, 1; always the same after the same seed. */
export type Chance = () => number

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Changes a vault as an author might, some notes at a time. @returns what was done */
export function editVault(folder: string, count: number, chance: Chance): string[] {
  return Array.from({ length: count }, (_, turn) => {
    const edit = oneOf(EDITS, chance)
    return `${edit.name} ${edit(folder, chance, turn)}`
  })
}

type Edit = (folder: string, chance: Chance, turn: number) => string

const EDITS: readonly Edit[] = [
  function write(folder, chance) {
    return change(folder, chance, (text) => `${text}\nA word more about [[${oneOf(namesIn(folder), chance)}]].\n`)
  },
  function embed(folder, chance) {
    return change(folder, chance, (text) => `${text}\n![[${oneOf(namesIn(folder), chance)}]]\n`)
  },
  function strike(folder, chance) {
    return change(folder, chance, (text) => text.slice(0, Math.floor(text.length * (0.5 + chance() / 2))))
  },
  function rename(folder, chance, turn) {
    const note = oneOf(notesIn(folder), chance)
    renameSync(join(folder, note), join(folder, dirname(note), `Renamed ${turn} ${Math.floor(chance() * 1e6)}.md`))
    return note
  },
  function add(folder, chance, turn) {
    const name = `New ${turn} ${Math.floor(chance() * 1e6)}.md`
    const link = oneOf(namesIn(folder), chance)
    writeFileSync(
      join(folder, name),
      `---\ntags: [new]\naliases: [fresh ${turn}]\n---\n# New\n\n[[${link}]]\n\nSTART\nBasic\nWhat is new?\nBack: ![[${link}]]\nEND\n`,
    )
    return name
  },
  function remove(folder, chance) {
    const note = oneOf(notesIn(folder), chance)
    rmSync(join(folder, note))
    return note
  },
]

function change(folder: string, chance: Chance, by: (text: string) => string): string {
  const note = oneOf(notesIn(folder), chance)
  writeFileSync(join(folder, note), by(readFileSync(join(folder, note), 'utf8')))
  return note
}

function notesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md')).sort()
}

function namesIn(folder: string): string[] {
  return notesIn(folder).map((note) => note.replace(/^.*\/|\.md$/g, ''))
}

function oneOf<Thing>(things: readonly Thing[], chance: Chance): Thing {
  const thing = things[Math.floor(chance() * things.length)]
  if (thing === undefined) throw new Error('there is nothing to choose from')
  return thing
}
