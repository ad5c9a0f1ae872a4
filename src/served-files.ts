import { copyFileSync, createReadStream, mkdirSync, readFileSync, statSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { basename, dirname, extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream'
import type { Connect } from 'vite'
import { attachmentAddress } from './compiler/links/addresses.ts'
import type { CompiledVault } from './compiler/compile.ts'
import type { Problem } from './compiler/problems/problem.ts'
import { copyFolder } from './copy-folder.ts'
import { reasonOf } from './compiler/vault/list-files.ts'
import type { KeptSite } from './kept-site.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { REVIEW_DATA_ADDRESS, renewReviewData } from './review-data.ts'
import { keepTitles } from './search/keep-titles.ts'
import { SEARCH_FOLDER, SHARDS_FILE, TITLES_ADDRESS } from './search/search-places.ts'
import { keepTree } from './tree/keep-tree.ts'
import { TREE_ADDRESS } from './tree/tree-places.ts'

/** How many files a site got, and which it did not. */
export interface CopiedFiles {
  copied: number
  problems: Problem[]
}

/** Copies what stands beside the pages to the built site: files that published notes use, the search index, the data for reviewing. */
export async function copyFiles(
  knowledge: KnowledgeBase,
  siteFolder: string,
  site: Pick<KeptSite, 'claim'>,
): Promise<CopiedFiles> {
  const problems: Problem[] = []
  const files = [...(knowledge.vault?.files ?? [])]
  for (let at = 0; at < files.length; at += BATCH) {
    await Promise.all(
      files.slice(at, at + BATCH).map(async ([path, source]) => {
        const target = join(siteFolder, decodeURIComponent(attachmentAddress(path)))
        try {
          await mkdir(dirname(target), { recursive: true })
          await copyFile(source, target)
        } catch (error) {
          problems.push({ kind: 'copyFailed', path, place: { line: 1, column: 1 }, subject: reasonOf(error, 'file') })
        }
      }),
    )
  }
  copyIndex(join(knowledge.folder, SEARCH_FOLDER), siteFolder, site)
  copyFolder(renewReviewData(knowledge), siteFolder, REVIEW_DATA_ADDRESS.replace(/^\/|\/$/g, ''), site)
  const titles = join(siteFolder, TITLES_ADDRESS)
  await mkdir(dirname(titles), { recursive: true })
  await copyFile(keepTitles(knowledge), titles)
  const tree = join(siteFolder, TREE_ADDRESS)
  await mkdir(dirname(tree), { recursive: true })
  await copyFile(keepTree(knowledge), tree)
  return { copied: files.length - problems.length, problems }
}

// Enough to keep the disk busy, few enough for the system's limit of open files.
const BATCH = 64

/** Beside its shards lie marks of what they were made from. */
function copyIndex(source: string, siteFolder: string, site: Pick<KeptSite, 'claim'>): void {
  const names: string[] = JSON.parse(readFileSync(join(source, SHARDS_FILE), 'utf8'))
  mkdirSync(join(siteFolder, SEARCH_FOLDER), { recursive: true })
  for (const name of names) copyFolder(join(source, name), siteFolder, `${SEARCH_FOLDER}/${name}`, site)
  site.claim(`${SEARCH_FOLDER}/${SHARDS_FILE}`)
  copyFileSync(join(source, SHARDS_FILE), join(siteFolder, SEARCH_FOLDER, SHARDS_FILE))
}

/** Serves the same files while writing; what no published note uses is not there. */
export function serveFiles(knowledge: KnowledgeBase): Connect.NextHandleFunction {
  return (request, response, next) => {
    const file = fileAt(decodeSafely((request.url ?? '').replace(/[?#].*/, '')), knowledge)
    const facts = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false })
    if (file === undefined || !facts?.isFile()) {
      next()
      return
    }
    response.setHeader('Content-Type', TYPE_BY_ENDING.get(extname(file).toLowerCase()) ?? 'application/octet-stream')
    response.setHeader('Content-Length', facts.size)
    response.setHeader('Cache-Control', 'no-cache')
    // What is written a moment after its size was read may break off.
    pipeline(createReadStream(file), response, (error) => {
      if (error) response.destroy()
    })
  }
}

const TYPE_BY_ENDING = new Map([
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.wasm', 'application/wasm'],
  ['.avif', 'image/avif'],
  ['.gif', 'image/gif'],
  ['.jpeg', 'image/jpeg'],
  ['.jpg', 'image/jpeg'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.webp', 'image/webp'],
  ['.bmp', 'image/bmp'],
  ['.flac', 'audio/flac'],
  ['.m4a', 'audio/mp4'],
  ['.mp3', 'audio/mpeg'],
  ['.ogg', 'audio/ogg'],
  ['.opus', 'audio/ogg'],
  ['.wav', 'audio/wav'],
  ['.mov', 'video/quicktime'],
  ['.mp4', 'video/mp4'],
  ['.ogv', 'video/ogg'],
  ['.webm', 'video/webm'],
  ['.pdf', 'application/pdf'],
])

function fileAt(address: string, knowledge: KnowledgeBase): string | undefined {
  const { base } = knowledge.options
  const path = address.startsWith(`${base}/`) ? address.slice(base.length) : address
  if (path.startsWith(`/${SEARCH_FOLDER}/`)) {
    const inside = normalize(path)
    return inside.startsWith(`/${SEARCH_FOLDER}/`) ? join(knowledge.folder, inside) : undefined
  }
  if (path === TITLES_ADDRESS) return knowledge.vault && keepTitles(knowledge)
  if (path === TREE_ADDRESS) return knowledge.vault && keepTree(knowledge)
  if (path.startsWith(REVIEW_DATA_ADDRESS)) return join(renewReviewData(knowledge), basename(path))
  return knowledge.vault && path.startsWith('/files/') ? sourcesOf(knowledge.vault.files).get(path) : undefined
}

const sourceByAddressOf = new WeakMap<CompiledVault['files'], Map<string, string>>()

/** Where the files of a vault are on the disk, by their decoded address. */
function sourcesOf(files: CompiledVault['files']): Map<string, string> {
  const known = sourceByAddressOf.get(files)
  if (known) return known
  const entries = [...files].map(([path, source]) => [decodeURIComponent(attachmentAddress(path)), source] as const)
  const sourceByAddress = new Map(entries)
  sourceByAddressOf.set(files, sourceByAddress)
  return sourceByAddress
}

function decodeSafely(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
