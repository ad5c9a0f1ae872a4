import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from 'virtual:verso'
import { LIST_FILE } from './compiler/decks/package-list.ts'
import type { RememberedPackages } from './compiler/decks/package-list.ts'

/** Reads what the site offers for Anki, as it was written last; nothing was, while nobody has asked for it. */
export function readPackages(): RememberedPackages {
  const file = join(memory, LIST_FILE)
  const packages: RememberedPackages = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { decks: [] }
  return packages
}
