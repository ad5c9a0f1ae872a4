import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledVault } from './compiler/compile.ts'
import { reviewFiles } from './compiler/decks/review-files.ts'
import { hashCompiler } from './compiler/fingerprint.ts'
import type { KnowledgeBase } from './knowledge-base.ts'

/** Where the data for reviewing stands on the site. Its name begins with `~`, which no deck's address holds. */
export const REVIEW_DATA_ADDRESS = '/cards/~data/'

/**
 * Writes the data for reviewing as the vault stands now, beside the memory; where nothing of it has changed since the last build,
 * it is left as it is.
 *
 * @returns the folder
 */
export function renewReviewData({ vault, memory, folder }: KnowledgeBase): string {
  const target = join(folder, 'review')
  if (!vault || renewed.has(vault)) return target
  renewed.add(vault)
  const digest = digestOf(vault)
  if (readSafely(`${target}.digest`) === digest) return target
  const files = reviewFiles(vault.site.index, memory.readShownCards)
  // The files come before the index that names them, so that a page never asks for what is not there yet.
  mkdirSync(target, { recursive: true })
  rmSync(`${target}.digest`, { force: true })
  const present = new Set(readdirSync(target))
  for (const [name, text] of files) {
    if (name === INDEX || !present.has(name)) writeFileSync(join(target, name), text)
  }
  for (const name of present) if (!files.has(name)) rmSync(join(target, name), { recursive: true })
  writeFileSync(`${target}.digest`, digest)
  return target
}

const INDEX = 'index.json'
const renewed = new WeakSet<CompiledVault>()
const compilerHash = hashCompiler()

/** Hashes what decides the data: the pages that hold cards, and what is said of their notes beside. */
function digestOf({ pages, site }: CompiledVault): string {
  const hash = createHash('sha256').update(compilerHash)
  for (const { path, facts, address, cardKeys } of site.index.noteByPath.values()) {
    if (facts.cards.length === 0) continue
    const { title, ownTags, cards } = facts
    hash.update(JSON.stringify([path, address, title, ownTags, cards, cardKeys, pages.get(path)?.text]))
  }
  return hash.digest('hex')
}

function readSafely(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
