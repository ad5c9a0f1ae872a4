import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file of JSON that others may read at any time: meanwhile they find the old one whole. */
export function writeWhole(file: string, content: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(content))
  renameSync(`${file}.new`, file)
}
