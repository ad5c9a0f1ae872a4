import { strToU8, zipSync } from 'fflate'
import type { ZippableFile } from 'fflate'

/**
 * Packs a collection and its media as Anki's first package format, which every Anki reads. The same bytes for the same content,
 * in any time zone.
 *
 * @param media contents by their names in Anki; names are flat
 * @see Anki `import_export/package/meta.rs`: `collection.anki2`, `media` as JSON, the files as `0`, `1`, …
 */
export function packCollection(collection: Uint8Array, media: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...media].sort(([a], [b]) => (a < b ? -1 : 1))
  const files: Record<string, ZippableFile> = {
    'collection.anki2': [collection, { level: 6 }],
    media: strToU8(JSON.stringify(Object.fromEntries(entries.map(([name], at) => [String(at), name])))),
  }
  // Pictures and recordings are packed in themselves.
  for (const [at, [name, content]] of entries.entries())
    files[String(at)] = [content, { level: name.endsWith('.svg') ? 6 : 0 }]
  // Zip files keep the time of day without its zone.
  return zipSync(files, { mtime: new Date(2000, 0, 1) })
}
