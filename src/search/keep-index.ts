import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledVault } from '../compiler/compile.ts'
import { hashCompiler } from '../compiler/fingerprint.ts'
import type { IndexedNote } from '../compiler/links/index-links.ts'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { writeWhole } from '../write-whole.ts'
import type { FoundNote } from './collect-records.ts'
import { detectLanguage } from './detect-language.ts'
import type { IndexLanguage } from './detect-language.ts'
import { SEARCH_FOLDER, SHARDS_FILE } from './search-places.ts'
import { cutShards } from './shards.ts'
import { writeBeside } from './write-beside.ts'
import type { IndexTask } from './write-beside.ts'
import { isIndexWhole } from './write-index.ts'

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
      const { vault, folder } = knowledge()
      if (!vault) return
      const startedAt = performance.now()
      await writeShards(vault, folder, join(folder, SEARCH_FOLDER))
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

/** @param memory folder of the memory */
async function writeShards(vault: CompiledVault, memory: string, folder: string): Promise<void> {
  const shards = cutShards(vault)
  const language = detectLanguage(wordsOf(vault))
  const wanted = shards.map(({ name, notes }, at) => ({
    notes,
    place: { folder: join(folder, name), digest: digestOf(notes, language, vault), language, isFirst: at === 0 },
  }))
  const outdated: IndexTask['shards'] = []
  for (const { notes, place } of wanted)
    if (!isIndexWhole(place))
      outdated.push({ notes: notes.filter(({ path }) => vault.pages.has(path)).map(brief), place })
  if (outdated.length > 0) await writeBeside({ memory, shards: outdated })
  const names = shards.map(({ name }) => name)
  writeWhole(join(folder, SHARDS_FILE), names)
  const kept = new Set([SHARDS_FILE, ...names, ...names.map((name) => `${name}.digest`)])
  for (const name of readdirSync(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

/** A note as the thread gets it: a copy, which is to be small. */
function brief({ path, address, cardKeys, facts: { title, aliases, tags, cards } }: IndexedNote): FoundNote {
  return {
    path,
    address,
    cardKeys,
    facts: { title, aliases, tags, cards: cards.map(({ question, tags }) => ({ question, tags })) },
  }
}

function wordsOf({ site }: CompiledVault): string {
  const notes = [...site.index.noteByPath.values()]
  return notes
    .map(({ facts }) => [facts.title, facts.excerpt, ...facts.cards.map(({ question }) => question)].join(' '))
    .join(' ')
}

const compilerHash = hashCompiler()
const searchHash = readdirSync(import.meta.dirname)
  .sort()
  .reduce((hash, name) => hash.update(readFileSync(join(import.meta.dirname, name))), createHash('sha256'))
  .digest('hex')

/**
 * Hashes what decides an index: the pages' own texts, what is said of their notes beside, and the code that makes both. What a page
 * embeds is found where it was written.
 */
function digestOf(notes: readonly IndexedNote[], language: IndexLanguage, { pages }: CompiledVault): string {
  const hash = createHash('sha256').update(compilerHash).update(searchHash).update(language)
  for (const { path, facts, address, cardKeys } of notes) {
    const { title, aliases, tags } = facts
    hash.update(JSON.stringify([path, address, title, aliases, tags, cardKeys, pages.get(path)?.own]))
  }
  return hash.digest('hex')
}
