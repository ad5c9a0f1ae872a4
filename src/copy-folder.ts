import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptSite } from './kept-site.ts'

/**
 * Copies a folder of the memory to the site. What was copied before and has not been written since stays as it is.
 *
 * @param to path from the site's folder, with `/`
 */
export function copyFolder(source: string, siteFolder: string, to: string, { claim }: Pick<KeptSite, 'claim'>): void {
  // Thousands of small files, for which asynchronous copies take fifty times as long.
  mkdirSync(join(siteFolder, to), { recursive: true })
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const [from, file] = [join(source, entry.name), `${to}/${entry.name}`]
    if (entry.isDirectory()) copyFolder(from, siteFolder, file, { claim })
    else {
      claim(file)
      if (!isCopied(from, join(siteFolder, file))) copyFileSync(from, join(siteFolder, file))
    }
  }
}

/** Nobody but Verso writes to the memory, so what is older than its copy is what was copied. */
function isCopied(from: string, to: string): boolean {
  const copy = statSync(to, { throwIfNoEntry: false })
  if (!copy) return false
  const { size, mtimeMs } = statSync(from)
  return copy.size === size && copy.mtimeMs > mtimeMs
}
