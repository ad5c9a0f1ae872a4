import { readFileSync } from 'node:fs'
import type { Problem } from '../problems/problem.ts'
import { reasonOf } from '../vault/list-files.ts'
import type { VaultPath } from '../vault/path.ts'

/** What of a note goes into a package beside the collection. */
export interface NoteMedia {
  media: readonly (readonly [name: string, path: VaultPath])[]
  drawings: readonly (readonly [name: string, svg: string])[]
}

/** Reads media; a file that cannot be read is a problem, once. */
export interface MediaReader {
  read(notes: readonly NoteMedia[]): Map<string, Uint8Array>
  /** Whether all that the notes show was read. */
  isWhole(notes: readonly NoteMedia[]): boolean
  problems(): Problem[]
}

/** @param files where files of the vault are on the disk */
export function openMediaReader(files: ReadonlyMap<VaultPath, string>): MediaReader {
  const problemByPath = new Map<VaultPath, Problem>()
  const fail = (path: VaultPath, subject: string): void => {
    problemByPath.set(path, { kind: 'packageFailed', path, place: { line: 1, column: 1 }, subject })
  }
  return {
    read(notes) {
      const media = new Map<string, Uint8Array>()
      let bytes = 0
      for (const [name, svg] of notes.flatMap(({ drawings }) => drawings)) media.set(name, Buffer.from(svg))
      for (const [name, path] of notes.flatMap((note) => note.media)) {
        if (media.has(name)) continue
        try {
          const content = readFileSync(files.get(path) ?? path)
          bytes += content.length
          if (bytes > MOST_BYTES) fail(path, 'all pictures and recordings of a deck are more than 1 GB')
          else media.set(name, content)
        } catch (error) {
          fail(path, reasonOf(error, 'file'))
        }
      }
      return media
    },
    isWhole: (notes) => !notes.some(({ media }) => media.some(([, path]) => problemByPath.has(path))),
    problems: () => [...problemByPath.values()],
  }
}

// Of what is larger no zip can be made in one piece of memory.
const MOST_BYTES = 1_000_000_000
