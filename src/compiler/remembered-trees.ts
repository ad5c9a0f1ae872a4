import type { DatabaseSync } from 'node:sqlite'
import type { KeptNotes } from './vault/note-trees.ts'

/**
 * The trees of notes, each of the text that has this digest. They lie on the disk and nowhere else: those of a large vault would fill
 * the memory of a small machine, and what embeds a note that was changed is rendered without parsing it anew.
 */
export type RememberedTrees = Pick<KeptNotes, 'hasTree' | 'readTree' | 'writeTree'>

export const TREES_TABLE = 'CREATE TABLE IF NOT EXISTS trees (path TEXT PRIMARY KEY, digest TEXT, tree BLOB)'

/**
 * @param database that holds the table
 * @param beginWriting called before anything is written
 */
export function openTrees(database: DatabaseSync, beginWriting: () => void): RememberedTrees {
  const findRow = database.prepare('SELECT 1 FROM trees WHERE path = ? AND digest = ?')
  const readRow = database.prepare('SELECT tree FROM trees WHERE path = ? AND digest = ?')
  const writeRow = database.prepare('INSERT OR REPLACE INTO trees VALUES (?, ?, ?)')
  return {
    hasTree: (path, digest) => findRow.get(path, digest) !== undefined,
    readTree(path, digest) {
      const tree = readRow.get(path, digest)?.['tree']
      return tree instanceof Uint8Array ? tree : undefined
    },
    writeTree(path, digest, tree) {
      beginWriting()
      writeRow.run(path, digest, tree)
    },
  }
}
