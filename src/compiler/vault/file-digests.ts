import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { VaultPath } from './path.ts'

/** What is known of a file's content. It is plain JSON, and remembered from build to build. */
export interface FileDigest {
  bytes: number
  /** When the file system saw it change last, in ms; what is as old and as large as it was is not read again. */
  changedAt: number
  sha1: string
}

/**
 * Reads the digests of files. What is not there any more, or cannot be read, is left out.
 *
 * @param files where they are on the disk
 * @param remembered digests of earlier builds; what is learned now is added to them
 */
export async function readFileDigests(
  files: ReadonlyMap<VaultPath, string>,
  remembered: Map<VaultPath, FileDigest>,
): Promise<void> {
  const entries = [...files]
  for (let at = 0; at < entries.length; at += BATCH) {
    await Promise.all(
      entries.slice(at, at + BATCH).map(async ([path, file]) => {
        const digest = await readDigest(file, remembered.get(path)).catch(() => undefined)
        if (digest) remembered.set(path, digest)
        else remembered.delete(path)
      }),
    )
  }
}

// Enough to keep the disk busy, few enough for the system's limit of open files.
const BATCH = 32

async function readDigest(file: string, known: FileDigest | undefined): Promise<FileDigest> {
  const { size: bytes, mtimeMs: changedAt } = await stat(file)
  if (known && known.bytes === bytes && known.changedAt === changedAt) return known
  const hash = createHash('sha1')
  await pipeline(createReadStream(file), hash)
  return { bytes, changedAt, sha1: hash.digest('hex') }
}
