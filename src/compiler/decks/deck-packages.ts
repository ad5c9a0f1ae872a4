import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deckKey } from '../links/deck-addresses.ts'
import type { DeckPlace } from '../links/deck-addresses.ts'
import type { Problem } from '../problems/problem.ts'
import type { VaultPath } from '../vault/path.ts'
import { ALL_PATH, pathOfDeck } from './package-list.ts'
import type { OfferedDeck, OfferedFile, PackageList } from './package-list.ts'
import { openMediaReader } from './package-media.ts'
import { writeCollection } from './package/collection.ts'
import { packCollection } from './package/package.ts'
import { writeTextFile } from './package/text-file.ts'
import type { DeckNote } from './packed-notes.ts'

/** What packages are made from besides their notes. */
export interface PackageOptions {
  /** Folder that they are written into. */
  folder: string
  /** In a reader's order. */
  decks: readonly DeckPlace[]
  /** Where files of the vault are on the disk. */
  files: ReadonlyMap<VaultPath, string>
  /** What Anki shows above a deck, as HTML. */
  descriptionOf(deck: string): string
  /** What was written before; its files are kept where nothing in them has changed. */
  before: PackageList
  /** Hash of the code that writes them. */
  version: string
}

/**
 * Writes a package and a text file for each deck, with the decks below it, and for all cards.
 *
 * @param notes in the order in which they are to be learned
 */
export function writePackages(
  notes: readonly DeckNote[],
  options: PackageOptions,
): { list: PackageList; written: number; problems: Problem[] } {
  const { decks, before } = options
  const packer = openPacker(options)
  const offer = ({ name, address }: DeckPlace): OfferedDeck[] => {
    const own = name === '' ? notes : notes.filter(({ deck }) => isWithin(deckKey(deck), deckKey(name)))
    return own.length === 0 ? [] : [packer.pack({ name, address }, own)]
  }
  const [all] = offer(ALL_CARDS)
  const list: PackageList = {
    ...(all ? { all } : {}),
    decks: decks.flatMap(offer),
  }
  const kept = new Set(filesOf(list).map(({ path }) => path))
  for (const { path } of filesOf(before)) if (!kept.has(path)) rmSync(join(options.folder, path), { force: true })
  return { list, written: packer.written(), problems: packer.problems() }
}

// The page of all decks is theirs.
const ALL_CARDS: DeckPlace = { name: '', address: '/cards/' }

/** All files that a site offers for Anki. */
export function filesOf({ all, decks }: PackageList): OfferedFile[] {
  return [...(all ? [all] : []), ...decks].flatMap((deck) => [deck.package, deck.text])
}

function isWithin(deck: string, above: string): boolean {
  return deck === above || deck.startsWith(`${above}::`)
}

interface Packer {
  pack(deck: DeckPlace, notes: readonly DeckNote[]): OfferedDeck
  /** How many decks were not written before. */
  written(): number
  problems(): Problem[]
}

function openPacker({ folder, files, descriptionOf, before, version }: PackageOptions): Packer {
  const known = new Map([...(before.all ? [before.all] : []), ...before.decks].map((deck) => [deck.digest, deck]))
  const media = openMediaReader(files)
  let written = 0
  const write = (path: string, content: Uint8Array): OfferedFile => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    return { path, bytes: content.length }
  }
  return {
    pack({ name, address }, notes) {
      const path = name === '' ? ALL_PATH : pathOfDeck(address)
      const names = [...new Set(notes.map(({ deck }) => deck))]
      const models = new Set(notes.map(({ model }) => model))
      const parts = [version, path, names.map(descriptionOf), [...models], notes.map((note) => note.digest)]
      const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
      const same = known.get(digest)
      if (same && [same.package, same.text].every((file) => existsSync(join(folder, file.path)))) return same
      written += 1
      const packed = packCollection(writeCollection(notes, descriptionOf), media.read(notes))
      return {
        name,
        address,
        notes: notes.length,
        cards: notes.reduce((sum, { cards }) => sum + cards.length, 0),
        package: write(`${path}.apkg`, packed),
        text: write(`${path}.txt`, Buffer.from(writeTextFile(notes.map(({ row }) => row)))),
        digest: media.isWhole(notes) ? digest : '',
      }
    },
    written: () => written,
    problems: media.problems,
  }
}
