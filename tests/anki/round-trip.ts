import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compileVault } from '../../src/compiler/compile.ts'
import { filesOf } from '../../src/compiler/decks/deck-packages.ts'
import { hashCompiler } from '../../src/compiler/fingerprint.ts'
import { openMemory } from '../../src/compiler/memory.ts'
import { packDecks } from '../../src/compiler/pack-decks.ts'
import type { PackedDecks } from '../../src/compiler/pack-decks.ts'

// Packs a copy of a vault, changes one card, packs it again, without git and with it, and hands the packages to a program that
// imports them into a real Anki, one after the other into one new collection. What it says is to be read: each deck is added,
// and a second import adds and updates nothing; of the changed vault one note is updated.
//   node tests/anki/round-trip.ts VAULT IMPORTER [ARGUMENTS…]
const [source, importer, ...args] = process.argv.slice(2)
if (source === undefined || importer === undefined) {
  console.error('usage: round-trip.ts VAULT IMPORTER [ARGUMENTS…]')
  process.exit(2)
}
const place = mkdtempSync(join(tmpdir(), 'verso-round-trip-'))
let failed = 0

for (const hasGit of [false, true]) {
  console.log(`\n── ${hasGit ? 'with git, each time without memory' : 'without git, with one memory'}`)
  const vault = join(place, hasGit ? 'git' : 'plain')
  cpSync(resolve(source), vault, { recursive: true })
  const memory = (step: string): string => join(place, 'memories', hasGit ? step : 'plain')
  if (hasGit) commit(vault)
  const first = await pack(vault, memory('first'), 'first')
  if (!hasGit)
    for (const { package: file } of first.packed.list.decks)
      importAll([join(first.folder, file.path), join(first.folder, file.path)])
  changeCard(vault)
  if (hasGit) commit(vault)
  const second = await pack(vault, memory('second'), 'second')
  importAll([first, first, second, second, first].map(({ folder }) => join(folder, '~all.apkg')))
}

rmSync(place, { recursive: true, force: true })
process.exitCode = failed > 0 ? 1 : 0

async function pack(
  vault: string,
  memoryFolder: string,
  step: string,
): Promise<{ folder: string; packed: PackedDecks }> {
  const memory = openMemory(memoryFolder, hashCompiler())
  const options = { vault, base: '', site: 'https://notes.example', include: [], exclude: [], publish: 'all' } as const
  const compiled = await compileVault(options, memory)
  const folder = `${vault}-${step}`
  const packed = await packDecks(compiled, memory, {
    ...options,
    title: 'Round trip',
    namespace: 'round trip',
    folder,
    before: { decks: [] },
    version: '',
    now: Date.now(),
  })
  const { notes = 0, cards = 0 } = packed.list.all ?? {}
  console.log(
    `${step}: ${compiled.counts.cards} cards in the vault, ${notes} notes with ${cards} cards in ${filesOf(packed.list).length} files`,
  )
  return { folder, packed }
}

/** Puts a word more on the back of a card in the note that holds the most. */
function changeCard(vault: string): void {
  const notes = readdirSync(vault, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: join(vault, name), text: readFileSync(join(vault, name), 'utf8') }))
  const backsIn = (text: string): number => text.split('\nBack:').length
  const [most] = notes.sort((a, b) => backsIn(b.text) - backsIn(a.text))
  if (!most) throw new Error(`${vault} holds no note`)
  console.log(`changed: one of ${backsIn(most.text) - 1} cards of ${most.file.slice(vault.length + 1)}`)
  writeFileSync(most.file, most.text.replace('\nBack:', '\nBack: changed'))
}

function commit(vault: string): void {
  for (const command of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'x'],
  ])
    execFileSync('git', command, { cwd: vault })
}

function importAll(packages: readonly string[]): void {
  const { status } = spawnSync(importer ?? '', [...args, ...packages], { stdio: 'inherit' })
  if (status !== 0) failed += 1
}
