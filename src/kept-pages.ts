import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { isLeftWhole, noteWhole } from './compiler/left-whole.ts'
import { PAGE_BYTES } from './compiler/memory.ts'

/**
 * The pages of the last build, each with the key that says what it is made of: while that stays the same, the page is the same. They
 * are rows of one file, since thousands of small ones cost more than to make the pages, and compressed to a quarter, since those of
 * 20,000 notes are more than a gigabyte. A build that breaks off leaves those of the one before.
 */
export interface KeptPages {
  /** The HTML of a page, if it is kept under this key. */
  read(address: string, key: string): Uint8Array<ArrayBuffer> | undefined
  /** Whether a page is kept under this key. */
  has(address: string, key: string): boolean
  write(address: string, key: string, html: Uint8Array): void
  /** Forgets all pages that nobody has asked for or written, and writes down what is new. */
  end(): void
}

/**
 * @param folder where the file lies; a damaged one counts as empty
 * @param isAnew whether nothing that is in it counts
 */
export function openKeptPages(folder: string, isAnew = false): KeptPages {
  const database = openWhole(folder)
  const readRow = database.prepare('SELECT packed FROM pages WHERE address = ? AND key = ?')
  const findRow = database.prepare('SELECT 1 FROM pages WHERE address = ? AND key = ?')
  const writeRow = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?)')
  const deleteRow = database.prepare('DELETE FROM pages WHERE address = ?')
  const seen = new Set<string>()
  database.exec('BEGIN')
  if (isAnew) database.exec('DELETE FROM pages')
  return {
    read(address, key) {
      const packed = readRow.get(address, key)?.['packed']
      if (!(packed instanceof Uint8Array)) return undefined
      seen.add(address)
      return new Uint8Array(zstdDecompressSync(packed))
    },
    has(address, key) {
      const isKept = findRow.get(address, key) !== undefined
      if (isKept) seen.add(address)
      return isKept
    },
    write(address, key, html) {
      seen.add(address)
      writeRow.run(address, key, zstdCompressSync(html, FAST))
    },
    end() {
      for (const { address } of database.prepare('SELECT address FROM pages').all())
        if (!seen.has(String(address))) deleteRow.run(String(address))
      database.exec('COMMIT')
      database.close()
      noteWhole(join(folder, FILE))
    },
  }
}

const FILE = 'pages.sqlite'
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

function openWhole(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, FILE)
  try {
    return open(file)
  } catch {
    for (const ending of ['', '-journal']) rmSync(file + ending, { force: true })
    return open(file)
  }
}

function open(file: string): DatabaseSync {
  const isWhole = isLeftWhole(file)
  const database = new DatabaseSync(file)
  try {
    // What a power cut damages is made anew.
    database.exec(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON`)
    database.exec('PRAGMA busy_timeout = 10000')
    if (!isWhole && database.prepare('PRAGMA quick_check').get()?.['quick_check'] !== 'ok')
      throw new Error('the pages are damaged')
    if (database.prepare('PRAGMA page_size').get()?.['page_size'] !== PAGE_BYTES) throw new Error('of another version')
    database.exec('CREATE TABLE IF NOT EXISTS pages (address TEXT PRIMARY KEY, key TEXT, packed BLOB)')
    // Throws where another version has made the table.
    database.prepare('SELECT packed FROM pages')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
