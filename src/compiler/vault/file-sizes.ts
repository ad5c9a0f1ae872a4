import { stat } from 'node:fs/promises'
import type { VaultPath } from './path.ts'

/**
 * Asks how large files are, in bytes. What is not there any more is left out.
 *
 * @param files where they are on the disk
 */
export async function readFileSizes(files: ReadonlyMap<VaultPath, string>): Promise<Map<VaultPath, number>> {
  const sizes = new Map<VaultPath, number>()
  await Promise.all(
    [...files].map(async ([path, file]) => {
      const facts = await stat(file).catch(() => undefined)
      if (facts) sizes.set(path, facts.size)
    }),
  )
  return sizes
}
