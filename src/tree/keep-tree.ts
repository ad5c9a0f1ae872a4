import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KnowledgeBase } from '../knowledge-base.ts'
import { writeTreeFile } from './tree-file.ts'

/**
 * Writes down the whole tree of folders, for the page that opens it.
 *
 * @returns the file, in the memory's folder
 * @throws an Error when the vault was not compiled yet
 */
export function keepTree({ vault, folder }: KnowledgeBase): string {
  if (!vault) throw new Error('The tree is asked for before the vault is compiled')
  const file = join(folder, 'tree.json')
  writeFileSync(file, JSON.stringify(writeTreeFile(vault.site.index)))
  return file
}
