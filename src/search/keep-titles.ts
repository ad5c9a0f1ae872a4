import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { writeTitleFile } from './title-file.ts'

/**
 * Writes down what the notes are called, for the page that looks for them.
 *
 * @returns the file, in the memory's folder
 * @throws an Error when the vault was not compiled yet
 */
export function keepTitles({ vault, folder }: KnowledgeBase): string {
  if (!vault) throw new Error('The titles are asked for before the vault is compiled')
  const file = join(folder, 'titles.json')
  const titles = JSON.stringify(writeTitleFile(vault))
  // Whoever reads it meanwhile reads the same.
  if (titles !== readSafely(file)) writeFileSync(file, titles)
  return file
}

function readSafely(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
