import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import * as pagefind from 'pagefind'
import type { PagefindIndex } from 'pagefind'
import type { IndexLanguage } from './detect-language.ts'
import { partWordsOfHtml } from './part-words.ts'
import { recordPage } from './record-page.ts'
import type { SearchRecord } from './search-record.ts'

export interface IndexPlace {
  folder: string
  /** Hash of all that the records are made of, and of the language. */
  digest: string
  language: IndexLanguage
  /** Of several indexes that are searched as one: it holds Pagefind itself, too. */
  isFirst: boolean
}

/**
 * Makes the search index of all records in `folder`, unless the one that stands there has the same digest. The new index
 * takes the old one's place only when it is whole. Pagefind works in a process of its own, beside this one; one call at a
 * time.
 *
 * @param collect gives the records; it is not called when the index stands
 * @throws when Pagefind is not installed for this machine or refuses a record; the message names the record's address.
 */
export async function writeIndex(
  collect: () => readonly SearchRecord[],
  { folder, digest, language, isFirst }: IndexPlace,
): Promise<{ reused: boolean }> {
  if (isIndexWhole({ folder, digest })) return { reused: true }
  const target = resolve(folder)

  const records = collect()
  const fresh = `${target}.new`
  await rm(fresh, { recursive: true, force: true })
  await mkdir(dirname(target), { recursive: true })
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language })
    if (!index) throw new Error(errors.join('; '))
    const isCut = language === 'ja' || language === 'zh'
    await addRecords(index, records, isCut ? recordPage : (record) => partWordsOfHtml(recordPage(record)))
    await writeFilesOf(index, fresh, isFirst)
  } catch (cause) {
    throw new Error(`The search index could not be made: ${reasonOf(cause)}`, { cause })
  } finally {
    await pagefind.close()
  }

  await rm(target, { recursive: true, force: true })
  await rename(fresh, target)
  await writeFile(`${target}.digest`, digest)
  return { reused: false }
}

/** Enough to keep Pagefind busy while the next records are made ready, few enough to keep little in memory. */
const BATCH = 50

/** Pagefind's own user interfaces and worker, 460 kB that no page of ours asks for: it runs in a worker of ours. */
const unusedFiles = new Set([
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
  'pagefind-worker.js',
])

/** Pagefind itself: the indexes of a site are searched by the one that stands in the first. */
function isPagefind(path: string): boolean {
  return /^pagefind\.js$|^wasm\./.test(path)
}

/** Pagefind, writing the files itself, says that it has done so before the last of them is whole. */
async function writeFilesOf(index: PagefindIndex, folder: string, isFirst: boolean): Promise<void> {
  const { files, errors } = await index.getFiles()
  throwAny(errors)
  const wanted = files.filter(({ path }) => !unusedFiles.has(path) && (isFirst || !isPagefind(path)))
  const folders = new Set(wanted.map(({ path }) => dirname(join(folder, path))))
  for (const needed of folders) await mkdir(needed, { recursive: true })
  for (let start = 0; start < wanted.length; start += BATCH) {
    await Promise.all(
      wanted.slice(start, start + BATCH).map(({ path, content }) => writeFile(join(folder, path), content)),
    )
  }
}

/** @param write the page that Pagefind reads for a record */
async function addRecords(
  index: PagefindIndex,
  records: readonly SearchRecord[],
  write: (record: SearchRecord) => string,
): Promise<void> {
  for (let start = 0; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH)
    await Promise.all(
      batch.map(async (record) => {
        const { errors } = await index.addHTMLFile({ url: record.address, content: write(record) })
        throwAny(errors, `${record.address}: `)
      }),
    )
  }
}

function throwAny(errors: string[], where = ''): void {
  if (errors.length > 0) throw new Error(where + errors.join('; '))
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** Whether the index that stands in a folder is the one of this digest. It waits for nothing, since a build that begins keeps others waiting. */
export function isIndexWhole({ folder, digest }: Pick<IndexPlace, 'folder' | 'digest'>): boolean {
  try {
    return (
      existsSync(join(folder, 'pagefind-entry.json')) && readFileSync(`${resolve(folder)}.digest`, 'utf8') === digest
    )
  } catch {
    return false
  }
}
