import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { zstdDecompressSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { reasonOf } from '../../vault/list-files.ts'
import type { Model } from '../package/model.ts'
import { readModels, readModernModels } from './models.ts'

/** What an author's own Anki holds. */
export interface OwnAnki {
  noteById: ReadonlyMap<number, OwnNote>
  /** Note types by their ids. */
  modelById: ReadonlyMap<number, Model>
}

export interface OwnNote {
  guid: string
  /** Id of its note type. */
  mid: number
  /** When it changed last, in seconds since 1970. */
  changedAt: number
  tags: string[]
  fields: string[]
}

/**
 * Reads what an author has exported from Anki: decks (`.apkg`) or all he has (`.colpkg`), by an old or a new Anki.
 *
 * @throws an Error that says in a few words why the file cannot be used
 * @see Anki `import_export/package/meta.rs`; new exports hold an empty old collection beside the new one
 */
export function readAnkiExport(file: string): OwnAnki {
  const members = unzip(file)
  const modern = members['collection.anki21b']
  const collection = modern ?? members['collection.anki21'] ?? members['collection.anki2']
  if (!collection) throw new Error('it holds no collection of Anki')
  const folder = mkdtempSync(join(tmpdir(), 'verso-export-'))
  try {
    const path = join(folder, 'collection.db')
    writeFileSync(path, modern ? withoutCollation(zstdDecompressSync(modern)) : collection)
    const database = new DatabaseSync(path, { readOnly: true })
    try {
      const modelById = modern ? readModernModels(database) : readModels(database)
      return { noteById: readNotes(database), modelById }
    } finally {
      database.close()
    }
  } catch (error) {
    throw new Error(`its collection cannot be read, ${reasonOf(error, 'file')}`, { cause: error })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function unzip(file: string): Record<string, Uint8Array> {
  let content: Buffer
  try {
    content = readFileSync(file)
  } catch (error) {
    throw new Error(reasonOf(error, 'file'), { cause: error })
  }
  try {
    return unzipSync(content, { filter: ({ name }) => name.startsWith('collection.') })
  } catch (error) {
    throw new Error('it is no package of Anki', { cause: error })
  }
}

function readNotes(database: DatabaseSync): Map<number, OwnNote> {
  const rows = database.prepare('SELECT id, guid, mid, mod, tags, flds FROM notes').all()
  return new Map(
    rows.map(({ id, guid, mid, mod, tags, flds }) => [
      Number(id),
      {
        guid: String(guid),
        mid: Number(mid),
        changedAt: Number(mod),
        tags: String(tags).split(' ').filter(Boolean),
        fields: String(flds).split('\u001f'),
      },
    ]),
  )
}

/**
 * Names in new collections are sorted by an order that only Anki brings along, and SQLite refuses to read what it cannot sort.
 * Nothing is sorted here, so any order will do; this one is as long.
 */
function withoutCollation(database: Buffer): Buffer {
  for (let at = database.indexOf(ANKIS_ORDER); at >= 0; at = database.indexOf(ANKIS_ORDER, at + 1)) {
    database.write(SOME_ORDER, at)
  }
  return database
}

const ANKIS_ORDER = 'COLLATE unicase'
const SOME_ORDER = 'COLLATE nocase '
