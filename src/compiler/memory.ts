import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { RememberedChange } from './decks/changes/change-times.ts'
import type { RememberedNames } from './graph/unlinked/find-names.ts'
import { isLeftWhole, noteWhole } from './left-whole.ts'
import { readSentencesLate } from './late-sentences.ts'
import { NOTES_TABLE, readRememberedNotes, writeRememberedNotes } from './remembered-notes.ts'
import type { RememberedNotes, WriteNote } from './remembered-notes.ts'
import type { RememberedPage } from './remembered-page.ts'
import { TREES_TABLE, openTrees } from './remembered-trees.ts'
import type { RememberedTrees } from './remembered-trees.ts'
import type { Facts } from './vault/facts.ts'
import type { FileDigest } from './vault/file-digests.ts'
import type { VaultPath } from './vault/path.ts'

/**
 * What a build remembers for the next one: facts by digest, pages by fingerprint. It never changes a result: what is
 * damaged, or made by another version, counts as not there. It is one file, since thousands of small ones cost more than
 * all rendering.
 */
export interface Memory extends Omit<RememberedNotes, 'readMoreMentions' | 'readSearchText'>, RememberedTrees {
  facts: Map<VaultPath, RememberedFacts>
  pages: Map<VaultPath, RememberedPage>
  /** What is known of the files that cards show. */
  files: Map<VaultPath, FileDigest>
  /** The names of other notes that stand in each note's plain words. */
  names: Map<VaultPath, RememberedNames>
  /** The plain words of a note, as `proseOf` writes them; empty where it was never parsed. */
  readProse(path: VaultPath): string
  writeProse(path: VaultPath, prose: string): void
  writeNote: WriteNote
  /** When cards changed last; unlike all else it outlives a change of the compiler. */
  readChanges(): Map<string, RememberedChange>
  writeChanges(changes: ReadonlyMap<string, RememberedChange>): void
  /** Forgets the facts, pages and files of all other paths, and writes down what is new. */
  keepOnly(notes: PathSet, published: PathSet, files: PathSet): void
}

/** What a note says, and the text it was read from. */
export interface RememberedFacts {
  digest: string
  facts: Facts
}

type PathSet = Pick<ReadonlySet<VaultPath>, 'has'>

/**
 * Opens the memory in a folder.
 *
 * @param version hash of all that decides what is remembered; another one empties the memory
 */
export function openMemory(folder: string, version: string): Memory {
  const { database, facts, pages, files, names } = openWhole(folder, version)
  const readSentencesRow = database.prepare('SELECT value FROM sentences WHERE path = ? AND digest = ?')
  const writeSentencesRow = database.prepare('INSERT OR REPLACE INTO sentences (path, digest, value) VALUES (?, ?, ?)')
  const readLate = (path: VaultPath, { digest, facts }: RememberedFacts): void =>
    readSentencesLate(facts, () => JSON.parse(String(readSentencesRow.get(path, digest)?.['value'] ?? '[]')))
  for (const [path, row] of facts) readLate(path, row)
  const saved = new Set<Row>([...facts.values(), ...pages.values(), ...files.values(), ...names.values()])
  const readProseRow = database.prepare('SELECT value FROM prose WHERE path = ?')
  const writeProseRow = database.prepare('INSERT OR REPLACE INTO prose (path, value) VALUES (?, ?)')
  const { readNote, readShownCards, readCards } = readRememberedNotes(database)
  const writeNote = writeRememberedNotes(database)
  let isWriting = false
  const beginWriting = (): void => {
    if (!isWriting) database.exec('BEGIN')
    isWriting = true
  }
  return {
    facts,
    pages,
    files,
    names,
    readProse: (path) => String(readProseRow.get(path)?.['value'] ?? ''),
    writeProse(path, prose) {
      beginWriting()
      writeProseRow.run(path, prose)
    },
    ...openTrees(database, beginWriting),
    readNote,
    readShownCards,
    readCards,
    writeNote(...note) {
      beginWriting()
      writeNote(...note)
    },
    readChanges() {
      const rows = database.prepare('SELECT key, digest, changedAt FROM changes').all()
      return new Map(
        rows.map(({ key, digest, changedAt }) => [
          String(key),
          { digest: String(digest), changedAt: Number(changedAt) },
        ]),
      )
    },
    writeChanges(changes) {
      const write = database.prepare('INSERT OR REPLACE INTO changes VALUES (?, ?, ?)')
      // While a vault is compiled, what is written is kept with its pages.
      if (!isWriting) database.exec('BEGIN')
      for (const [key, { digest, changedAt }] of changes) write.run(key, digest, changedAt)
      if (isWriting) return
      database.exec('COMMIT')
      noteWhole(join(folder, FILE))
    },
    keepOnly(notes, published, kept) {
      beginWriting()
      const fresh = [...facts].filter(([path, row]) => notes.has(path) && !saved.has(row))
      for (const [path, row] of fresh) {
        writeSentencesRow.run(path, row.digest, JSON.stringify(row.facts.sentences))
        readLate(path, row)
      }
      keepRows(database, 'facts', facts, notes, saved)
      keepRows(database, 'pages', pages, published, saved)
      keepRows(database, 'files', files, kept, saved)
      keepRows(database, 'names', names, published, saved)
      for (const table of ['prose', 'sentences', 'trees'])
        database.exec(`DELETE FROM ${table} WHERE path NOT IN (SELECT path FROM facts)`)
      database.exec('DELETE FROM notes WHERE path NOT IN (SELECT path FROM pages)')
      // What is written while a server answers must not lock pages out before it is whole.
      database.exec('COMMIT; PRAGMA cache_spill = OFF')
      isWriting = false
      noteWhole(join(folder, FILE))
    },
  }
}

/** Name of the memory's file in its folder. */
export const FILE = 'memory.sqlite'
// Who reads waits so long for who writes, and the other way round.
export const BUSY_MS = 10_000
/** What is remembered comes in texts of many kilobytes, which are read and written in fewer steps so. */
export const PAGE_BYTES = 16_384

interface Tables {
  database: DatabaseSync
  facts: Map<VaultPath, RememberedFacts>
  pages: Map<VaultPath, RememberedPage>
  files: Map<VaultPath, FileDigest>
  names: Map<VaultPath, RememberedNames>
}

type Row = RememberedFacts | RememberedPage | FileDigest | RememberedNames

const TABLES = ['facts', 'pages', 'files', 'names'] as const
type Table = (typeof TABLES)[number]

/** A whole memory of this version: the one that is there, else a new one. */
function openWhole(folder: string, version: string): Tables {
  mkdirSync(folder, { recursive: true })
  try {
    return openDatabase(join(folder, FILE), version)
  } catch {
    for (const name of [FILE, `${FILE}-journal`]) rmSync(join(folder, name), { force: true, recursive: true })
    return openDatabase(join(folder, FILE), version)
  }
}

function openDatabase(file: string, version: string): Tables {
  const isWhole = isLeftWhole(file)
  const database = new DatabaseSync(file, { timeout: BUSY_MS })
  try {
    // What a power cut may damage is found here, and made anew.
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON`)
    if (!isWhole && database.prepare('PRAGMA quick_check').get()?.['quick_check'] !== 'ok')
      throw new Error('the memory is damaged')
    database.exec('CREATE TABLE IF NOT EXISTS version (version TEXT)')
    if (database.prepare('SELECT version FROM version').get()?.['version'] !== version) {
      const tables = ['version', ...TABLES, 'prose', 'sentences', 'trees', 'notes'].map(
        (table) => `DROP TABLE IF EXISTS ${table}`,
      )
      // The size of pages of a file that is there changes no other way.
      database.exec(`${tables.join(';')}; VACUUM; CREATE TABLE version (version TEXT)`)
      database.prepare('INSERT INTO version VALUES (?)').run(version)
    }
    database.exec(`CREATE TABLE IF NOT EXISTS facts (path TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE IF NOT EXISTS pages (path TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE IF NOT EXISTS names (path TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE IF NOT EXISTS prose (path TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE IF NOT EXISTS sentences (path TEXT PRIMARY KEY, digest TEXT, value TEXT);
      ${TREES_TABLE};
      ${NOTES_TABLE};
      CREATE TABLE IF NOT EXISTS changes (key TEXT PRIMARY KEY, digest TEXT, changedAt INTEGER) WITHOUT ROWID;
      DELETE FROM pages WHERE path NOT IN (SELECT path FROM notes);
      DELETE FROM facts WHERE path NOT IN (SELECT path FROM prose) OR path NOT IN (SELECT path FROM sentences)`)
    return {
      database,
      facts: readTable(database, 'facts'),
      pages: readTable(database, 'pages'),
      files: readTable(database, 'files'),
      names: readTable(database, 'names'),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function readTable<Value>(database: DatabaseSync, table: Table): Map<VaultPath, Value> {
  const rows = database.prepare(`SELECT path, value FROM ${table}`).all()
  return new Map(rows.map((row) => [String(row['path']) as VaultPath, JSON.parse(String(row['value']))]))
}

function keepRows<Value extends Row>(
  database: DatabaseSync,
  table: Table,
  rows: Map<VaultPath, Value>,
  kept: PathSet,
  saved: Set<Row>,
): void {
  const forget = database.prepare(`DELETE FROM ${table} WHERE path = ?`)
  const write = database.prepare(`INSERT OR REPLACE INTO ${table} (path, value) VALUES (?, ?)`)
  for (const [path, value] of rows) {
    if (!kept.has(path)) {
      rows.delete(path)
      forget.run(path)
    } else if (!saved.has(value)) {
      write.run(path, JSON.stringify(value))
      saved.add(value)
    }
  }
}
