import { writeFileSync } from 'node:fs'
import type { Problem } from '../../problems/problem.ts'
import type { VaultPath } from '../../vault/path.ts'
import type { ExportableCard } from '../exportable-cards.ts'
import { writeCollection } from '../package/collection.ts'
import { packCollection } from '../package/package.ts'
import { openMediaReader } from '../package-media.ts'
import { ownNotes } from './own-notes.ts'
import { readAnkiExport } from './read-export.ts'
import type { OwnAnki } from './read-export.ts'

/** The package that renews the notes of the author's own Anki. It is for him alone, and never published. */
export interface OwnPackage {
  file: string
  bytes: number
  /** How many of the vault's cards his Anki has. */
  notes: number
}

/** What it is made from. */
export interface OwnPackageOptions {
  /** What he has exported from his Anki. */
  exported: string
  /** Where the package is written. */
  file: string
  cards: readonly ExportableCard[]
  /** When each card changed last, by its key. */
  changeTimes: ReadonlyMap<string, number>
  /** Where files of the vault are on the disk. */
  files: ReadonlyMap<VaultPath, string>
}

/** @returns the package, or why there is none */
export function writeOwnPackage({ exported, file, cards, changeTimes, files }: OwnPackageOptions): {
  own?: OwnPackage
  problems: Problem[]
} {
  const read = tryToRead(exported)
  const notes = read.anki ? ownNotes(cards, read.anki, changeTimes) : []
  if (notes.length === 0) {
    const subject = read.reason ?? 'it holds none of this vault’s cards'
    return { problems: [{ kind: 'badAnkiExport', path: exported, place: { line: 1, column: 1 }, subject }] }
  }
  const keys = new Set(notes.map(({ key }) => key))
  const reader = openMediaReader(files)
  const media = reader.read(cards.filter(({ card }) => keys.has(card.key)).map(({ card }) => card))
  const content = packCollection(writeCollection(notes), media)
  writeFileSync(file, content)
  return { own: { file, bytes: content.length, notes: notes.length }, problems: reader.problems() }
}

function tryToRead(exported: string): { anki?: OwnAnki; reason?: string } {
  try {
    return { anki: readAnkiExport(exported) }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) }
  }
}
