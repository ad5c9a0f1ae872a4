import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileVault } from '../../../src/compiler/compile.ts'
import type { CompiledVault, CompileOptions } from '../../../src/compiler/compile.ts'
import type { PackageList } from '../../../src/compiler/decks/package-list.ts'
import { hashCompiler } from '../../../src/compiler/fingerprint.ts'
import { openMemory } from '../../../src/compiler/memory.ts'
import { packDecks } from '../../../src/compiler/pack-decks.ts'
import type { PackedDecks, PackOptions } from '../../../src/compiler/pack-decks.ts'
import { newVault } from '../vault-on-disk.ts'
import type { VaultOnDisk } from '../vault-on-disk.ts'
import { openPackage } from './open-package.ts'
import type { OpenedPackage } from './open-package.ts'

/** A vault on the disk whose decks are packed as a new process would. */
export interface PackedVault extends VaultOnDisk {
  /** Folder of the packages. */
  packages: string
  pack(changes?: Partial<PackOptions & CompileOptions>): Promise<PackedDecks & { vault: CompiledVault }>
  /** @param path below the folder of the packages */
  open(path?: string): OpenedPackage
  /** Hash of a file there. */
  hash(path?: string): string
}

export function packedVault(files: Readonly<Record<string, string>>): PackedVault {
  const vault = newVault(files)
  const packages = join(vault.memory, 'anki')
  let before: PackageList = { decks: [] }
  return {
    ...vault,
    packages,
    async pack(changes = {}) {
      const memory = openMemory(vault.memory, VERSION)
      const compiled = await compileVault({ ...vault.options, ...changes }, memory)
      const packed = await packDecks(compiled, memory, {
        vault: vault.folder,
        site: changes.site,
        title: 'Notes',
        namespace: 'notes.example',
        folder: packages,
        before: existsSync(packages) ? before : { decks: [] },
        version: VERSION,
        now: NOW,
        ...changes,
      })
      before = packed.list
      return { ...packed, vault: compiled }
    },
    open: (path = '~all.apkg') => openPackage(join(packages, path)),
    hash: (path = '~all.apkg') =>
      createHash('sha256')
        .update(readFileSync(join(packages, path)))
        .digest('hex'),
  }
}

/** A reader's Anki, as far as imports go. */
export interface ReadersAnki {
  import(packed: OpenedPackage): { added: number; updated: number; identical: number; refused: number }
  /** Changes a note by hand. */
  edit(guid: string, mod: number): void
}

/**
 * Keeps notes by the rules of an import: a new guid is added; a known one is renewed where the package's is newer, and refused
 * where it is of another note type.
 */
export function readersAnki(): ReadersAnki {
  const notes = new Map<string, { mod: number; mid: number }>()
  return {
    import({ notes: incoming }) {
      const counts = { added: 0, updated: 0, identical: 0, refused: 0 }
      for (const [guid, { mod, mid }] of incoming) {
        const known = notes.get(guid)
        const fate = !known ? 'added' : known.mod >= mod ? 'identical' : known.mid === mid ? 'updated' : 'refused'
        counts[fate] += 1
        if (fate === 'added' || fate === 'updated') notes.set(guid, { mod, mid })
      }
      return counts
    },
    edit(guid, mod) {
      const note = notes.get(guid)
      if (note) note.mod = mod
    },
  }
}

export const NOW = Date.UTC(2026, 10, 27)

const VERSION = hashCompiler()
