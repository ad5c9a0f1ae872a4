import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import type { CompiledVault, CompileOptions } from '../../src/compiler/compile.ts'
import { hashCompiler } from '../../src/compiler/fingerprint.ts'
import { openMemory } from '../../src/compiler/memory.ts'
import { openPageReader } from '../../src/compiler/page-reader.ts'
import type { Memory } from '../../src/compiler/memory.ts'

/** A vault in a temporary folder, and the memory of its builds beside it. */
export interface VaultOnDisk {
  folder: string
  memory: string
  options: CompileOptions
  write(files: Readonly<Record<string, string>>): void
  /** Builds as a new process would. */
  build(changes?: Partial<CompileOptions>): Promise<CompiledVault>
  /** What the memory holds of each note, as text. */
  records(): Record<string, string>
}

export function newVault(files: Readonly<Record<string, string>> = FILES): VaultOnDisk {
  const place = join(temporary, String((places += 1)))
  const folder = join(place, 'vault')
  const memory = join(place, 'memory')
  mkdirSync(folder, { recursive: true })
  const options: CompileOptions = { vault: folder, base: '', include: [], exclude: [], publish: 'all' }
  let last: Memory | undefined
  const vault: VaultOnDisk = {
    folder,
    memory,
    options,
    write(written) {
      for (const [path, text] of Object.entries(written)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), text)
      }
    },
    build(changes = {}) {
      last = openMemory(memory, VERSION)
      return compileVault({ ...options, ...changes }, last)
    },
    records() {
      const paths = [...(last?.pages.keys() ?? [])].sort()
      const reader = openPageReader(memory)
      return Object.fromEntries(
        paths.map((path) => [
          path,
          JSON.stringify([reader.readNote(path), reader.readMoreMentions(path), last?.readCards(path)]),
        ]),
      )
    },
  }
  vault.write(files)
  return vault
}

const VERSION = hashCompiler()

const temporary = mkdtempSync(join(tmpdir(), 'verso-compile-'))
after(() => rmSync(temporary, { recursive: true, force: true }))
let places = 0

const FILES = {
  'Home.md': 'Start at [[Port]].\n',
  'Port.md': '# Ranges\n\nThree, on a [[Host]].\n',
  'Host.md': '![[Port#Ranges]]\n',
  'Outer.md': '![[Host]]\n',
  'Alone.md': 'Nothing. ![[picture.svg]]\n',
  'picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"></svg>',
  'unused.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
}
