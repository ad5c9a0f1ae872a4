import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Changes a vault as an author might, some notes at a time. @returns what was done */
export function editVault(folder: string, count: number, random: () => number): string[] {
  return Array.from({ length: count }, (_, turn) => {
    const edit = oneOf(EDITS, random)
    return `${edit.name} ${edit(folder, random, turn)}`
  })
}

type Edit = (folder: string, random: () => number, turn: number) => string

const EDITS: readonly Edit[] = [
  function write(folder, random) {
    return change(folder, random, (text) => `${text}\nA word more about [[${oneOf(namesIn(folder), random)}]].\n`)
  },
  function embed(folder, random) {
    return change(folder, random, (text) => `${text}\n![[${oneOf(namesIn(folder), random)}]]\n`)
  },
  function strike(folder, random) {
    return change(folder, random, (text) => text.slice(0, Math.floor(text.length * (0.5 + random() / 2))))
  },
  function rename(folder, random, turn) {
    const note = oneOf(notesIn(folder), random)
    renameSync(join(folder, note), join(folder, dirname(note), `Renamed ${turn} ${Math.floor(random() * 1e6)}.md`))
    return note
  },
  function add(folder, random, turn) {
    const name = `New ${turn} ${Math.floor(random() * 1e6)}.md`
    const link = oneOf(namesIn(folder), random)
    writeFileSync(
      join(folder, name),
      `---\ntags: [new]\naliases: [fresh ${turn}]\n---\n# New\n\n[[${link}]]\n\nSTART\nBasic\nWhat is new?\nBack: ![[${link}]]\nEND\n`,
    )
    return name
  },
  function remove(folder, random) {
    const note = oneOf(notesIn(folder), random)
    rmSync(join(folder, note))
    return note
  },
]

function change(folder: string, random: () => number, by: (text: string) => string): string {
  const note = oneOf(notesIn(folder), random)
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

function oneOf<Thing>(things: readonly Thing[], random: () => number): Thing {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new Error('there is nothing to choose from')
  return thing
}
