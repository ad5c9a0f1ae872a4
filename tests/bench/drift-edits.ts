import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compileVault } from '../../src/compiler/compile.ts'
import type { Drift } from '../../src/compiler/graph/drift/drift.ts'
import { hashCompiler } from '../../src/compiler/fingerprint.ts'
import { openMemory } from '../../src/compiler/memory.ts'
import { openWorkshop } from '../../src/compiler/render/workshop.ts'
import { copiedPlaces, editPlace, EDIT_KINDS } from './edit-copies.ts'
import type { Edit } from './edit-copies.ts'
import { randomFrom } from '../random-from.ts'

// Edits sections that were copied to cards, or their copies, one at a time, and counts how many of the edits `npm run check` would
// tell as something new at the right card and place.
//   node tests/bench/drift-edits.ts VAULT [SEEDS] [EDITS]      three seeds of 50 edits, where nothing else is said
const [vaultArgument, seedsArgument = '3', editsArgument = '50'] = process.argv.slice(2)
if (vaultArgument === undefined) {
  console.error('usage: node tests/bench/drift-edits.ts VAULT [SEEDS] [EDITS]')
  process.exit(2)
}
const place = mkdtempSync(join(tmpdir(), 'verso-drift-'))
const folder = join(place, 'vault')
cpSync(resolve(vaultArgument), folder, { recursive: true })
const memory = openMemory(join(place, 'memory'), hashCompiler())
const workshop = openWorkshop()
const compile = (): ReturnType<typeof compileVault> =>
  compileVault({ vault: folder, base: '', include: [], exclude: [], publish: 'all' }, memory, workshop)

try {
  const vault = await compile()
  const before = new Set(vault.findDrift().flatMap(tellings))
  const places = copiedPlaces(vault.sources, (path) => readFileSync(join(folder, path), 'utf8'))
  console.log(`${places.length} copied passages, ${before.size} findings as it is`)
  const found = new Map<string, boolean[]>()
  for (let seed = 1; seed <= Number(seedsArgument); seed += 1) {
    const random = randomFrom(seed)
    const results: boolean[] = []
    for (let at = 0; at < Number(editsArgument); at += 1) {
      const kind = EDIT_KINDS[at % EDIT_KINDS.length] ?? 'number'
      const edit = editPlace(kind, random() < 0.5 ? 'note' : 'card', places, random)
      if (!edit) continue
      const isFound = await tryEdit(edit, before)
      results.push(isFound)
      for (const name of [kind, `on the ${edit.side}`]) found.set(name, [...(found.get(name) ?? []), isFound])
      if (!isFound) console.log(`  missed: ${edit.kind} in the ${edit.side}, ${edit.path}:${edit.line}  ${edit.shown}`)
    }
    console.log(`seed ${seed}: ${count(results)}`)
  }
  for (const [name, results] of found) console.log(`${name.padEnd(14)} ${count(results)}`)
} finally {
  rmSync(place, { recursive: true, force: true })
}

async function tryEdit(edit: Edit, before: ReadonlySet<string>): Promise<boolean> {
  const file = join(folder, edit.path)
  const original = readFileSync(file, 'utf8')
  writeFileSync(file, edit.text)
  try {
    const drift = (await compile()).findDrift()
    return drift.some((finding) => tellings(finding).some((telling) => !before.has(telling)) && isAbout(finding, edit))
  } finally {
    writeFileSync(file, original)
  }
}

/** Whether a finding names the card and, on the side that was edited, the very lines. */
function isAbout(
  { kind, cards, note, difference }: Drift,
  { card, note: source, side, line, lastLine, kinds }: Edit,
): boolean {
  if (!kinds.includes(kind) || note.path !== source.path) return false
  return cards.some((at) => {
    if (at.path !== card.path || at.ordinal !== card.ordinal) return false
    const first = side === 'card' ? at.line : note.line
    const height = difference.map(({ text }) => text.split('\n').length - 1).reduce((a, b) => a + b, 0)
    return first <= lastLine && first + height >= line
  })
}

/** What a finding says of each card, whatever the lines are by now. */
function tellings({ kind, cards, note, difference }: Drift): string[] {
  return cards.map(({ path, ordinal }) => JSON.stringify([kind, path, ordinal, note.path, difference]))
}

function count(results: readonly boolean[]): string {
  return `${results.filter(Boolean).length} of ${results.length} found`
}
