import { mkdirSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import type { CompiledVault } from './compile.ts'
import { changeTimes } from './decks/changes/change-times.ts'
import { piecesOf } from './decks/changes/pieces.ts'
import { writePackages } from './decks/deck-packages.ts'
import { exportableCards } from './decks/exportable-cards.ts'
import type { ExportableCard } from './decks/exportable-cards.ts'
import { writeOwnPackage } from './decks/own-anki/own-package.ts'
import type { OwnPackage } from './decks/own-anki/own-package.ts'
import { OWN_PACKAGE } from './decks/package-list.ts'
import type { PackageList } from './decks/package-list.ts'
import { packNotes } from './decks/packed-notes.ts'
import type { Memory } from './memory.ts'
import type { Problem } from './problems/problem.ts'
import { h, t } from './render/context.ts'
import { readGitHistory, readVersions } from './vault/git-history.ts'

/** What packages for Anki depend on besides the compiled vault. */
export interface PackOptions {
  /** The vault's folder. */
  vault: string
  /** Where the site stands, as Astro's `site`, if anybody has said so. */
  site?: string | undefined
  /** The site's name. */
  title: string
  /** What tells the site from all others, for ever. */
  namespace: string
  /** What the author has exported from his own Anki. */
  exported?: string | undefined
  /** Folder that the packages are written into; they keep the places that they will have below `/cards/~anki/`. */
  folder: string
  /** What was written before. */
  before: PackageList
  /** Hash of the code that writes them. */
  version: string
  /** In ms since 1970. */
  now: number
}

/** Packages as they were written. */
export interface PackedDecks {
  list: PackageList
  /** How many decks have changed since the build before. */
  written: number
  own?: OwnPackage
  problems: Problem[]
  /** What it took. */
  seconds: number
}

/** The whole flow from rendered cards to packages: cards -> when they changed -> notes of Anki -> a package for each deck. */
export async function packDecks(vault: CompiledVault, memory: Memory, options: PackOptions): Promise<PackedDecks> {
  const started = performance.now()
  const { noteTypes, files, site } = vault
  const { folder, exported, before, version, namespace, now } = options
  const { cards, decks } = exportableCards({ index: site.index, noteTypes, cardsOf: memory.readCards })
  const times = await learnChangeTimes(cards, vault, memory, options)
  const notes = packNotes(cards, { namespace, changeTimes: times, now })
  const descriptionOf = describeDecks(vault, options)
  mkdirSync(folder, { recursive: true })
  const packages = writePackages(notes, { folder, decks, files, descriptionOf, before, version })
  const file = join(folder, OWN_PACKAGE)
  rmSync(file, { force: true })
  const own =
    exported === undefined ? { problems: [] } : writeOwnPackage({ exported, file, cards, changeTimes: times, files })
  return {
    ...packages,
    ...own,
    problems: [...packages.problems, ...own.problems],
    seconds: (performance.now() - started) / 1000,
  }
}

async function learnChangeTimes(
  cards: readonly ExportableCard[],
  { site: { index }, files, textOf }: CompiledVault,
  memory: Memory,
  { vault: folder, now }: PackOptions,
): Promise<Map<string, number>> {
  const seconds = Math.floor(now / 1000)
  const changing = cards.map(({ card, note }) => ({
    key: card.key,
    path: note.path,
    besides: [note.address, ...card.media.map(([name]) => name)],
    ...piecesOf(card, note, index, textOf),
  }))
  const { times, learned } = await changeTimes(changing, {
    history: await readGitHistory(folder, seconds),
    readVersions: (blobs) => readVersions(folder, blobs),
    touchedAt: (path) =>
      stat(files.get(path) ?? join(folder, path)).then(
        ({ mtimeMs }) => mtimeMs / 1000,
        () => undefined,
      ),
    remembered: memory.readChanges(),
    now: seconds,
  })
  if (learned.size > 0) memory.writeChanges(learned)
  return times
}

/** Says above each deck in Anki where it comes from. */
function describeDecks({ site: { base, index } }: CompiledVault, { site, title }: PackOptions) {
  return (name: string): string => {
    const place = index.decks.all.find((deck) => deck.name === name)
    const words = t(title)
    const from =
      site === undefined || !place ? words : h('a', { href: new URL(base + place.address, site).href }, [words])
    return toHtml(h('p', {}, [t('From '), from]))
  }
}
