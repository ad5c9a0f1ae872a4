import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledVault } from '../compiler/compile.ts'
import { hashCompiler } from '../compiler/fingerprint.ts'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { collectRecords } from './collect-records.ts'
import { writeIndex } from './write-index.ts'

/** Folder of the search index, in the memory and on the site. */
export const SEARCH_FOLDER = 'pagefind'

/** Keeps the search index as the vault stands. */
export interface IndexKeeper {
  /** Says that the vault has changed. */
  forget(): void
  /** Makes the index anew if it has to be, beside what goes on; what changes while it is being made is followed after it. */
  begin(): void
  /** Waits until it is whole, and throws what went wrong with it. */
  settled(): Promise<void>
  /** How long it took to make, all in all. */
  seconds(): number
}

export function keepIndex(knowledge: () => KnowledgeBase): IndexKeeper {
  let running: Promise<void> | undefined
  let isStale = false
  let milliseconds = 0
  const run = async (): Promise<void> => {
    while (isStale) {
      isStale = false
      const { vault, memory, folder } = knowledge()
      if (!vault) return
      const startedAt = performance.now()
      const digest = digestOf(vault)
      await writeIndex(() => collectRecords(vault, memory), { folder: join(folder, SEARCH_FOLDER), digest })
      milliseconds += performance.now() - startedAt
    }
  }
  const begin = (): void => {
    if (running || !isStale) return
    running = run().finally(() => {
      running = undefined
    })
    // Whoever waits is told; that nobody waits yet is no reason to end the process.
    running.catch(() => undefined)
  }
  return {
    forget() {
      isStale = true
    },
    begin,
    async settled() {
      begin()
      await running
    },
    seconds: () => milliseconds / 1000,
  }
}

const compilerHash = hashCompiler()

/** Hashes what decides the index: the pages' texts, what is said of their notes beside, and the code that makes both. */
function digestOf({ pages, site, unsearched }: CompiledVault): string {
  const hash = createHash('sha256').update(compilerHash)
  for (const name of readdirSync(import.meta.dirname).sort()) hash.update(readFileSync(join(import.meta.dirname, name)))
  for (const { path, facts, address, cardKeys } of site.index.noteByPath.values()) {
    const { title, aliases, tags } = facts
    hash.update(
      JSON.stringify([path, address, title, aliases, tags, cardKeys, pages.get(path)?.text, unsearched.has(path)]),
    )
  }
  return hash.digest('hex')
}
