import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { filesOf } from './compiler/decks/deck-packages.ts'
import { ANKI_ADDRESS, LIST_FILE, OWN_PACKAGE } from './compiler/decks/package-list.ts'
import type { PackageList, RememberedPackages } from './compiler/decks/package-list.ts'
import { hashCompiler } from './compiler/fingerprint.ts'
import { packDecks } from './compiler/pack-decks.ts'
import type { PackedDecks, PackOptions } from './compiler/pack-decks.ts'
import type { KnowledgeBase } from './knowledge-base.ts'

/** The packages for Anki, as the vault stands. */
export interface PackageKeeper {
  /** Writes them, unless they are written already; calls that come meanwhile share the result. */
  renew(): Promise<PackedDecks>
  /** Copies them to a built site. */
  copyTo(siteFolder: string): Promise<PackedDecks>
  /** Serves them while writing: they are written when somebody asks for them, or for the page that lists them. */
  serve: Serve
}

type Serve = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/** What the site's settings say of them. */
export type PackageSettings = Pick<PackOptions, 'title' | 'namespace' | 'exported'> & {
  /** Packages are offered at all. */
  isOffered: boolean
}

export function keepPackages(knowledge: () => KnowledgeBase, settings: () => PackageSettings): PackageKeeper {
  let made: { vault: KnowledgeBase['vault']; packed: Promise<PackedDecks> } | undefined
  const renew = (): Promise<PackedDecks> => {
    const { vault } = knowledge()
    if (made && made.vault === vault) return made.packed
    // One after the other: they write into the same folder.
    const packed = (made?.packed ?? Promise.resolve()).catch(() => undefined).then(() => pack(knowledge(), settings()))
    made = { vault, packed }
    return packed
  }
  return {
    renew,
    async copyTo(siteFolder) {
      const packed = await renew()
      for (const { path } of filesOf(packed.list)) {
        const target = join(siteFolder, ANKI_ADDRESS, path)
        await mkdir(dirname(target), { recursive: true })
        await copyFile(join(folderIn(knowledge()), path), target)
      }
      return packed
    },
    serve(request, response, next) {
      const path = pathIn(request.url ?? '', knowledge().options.base)
      if (path === undefined) return next()
      renew().then(({ list }) => {
        const isOffered = path === OWN_PACKAGE || filesOf(list).some((file) => file.path === path)
        const file = join(folderIn(knowledge()), path)
        if (!isOffered || !existsSync(file)) return next()
        response.setHeader('Content-Type', path.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'application/zip')
        response.setHeader('Content-Length', statSync(file).size)
        response.setHeader('Cache-Control', 'no-cache')
        createReadStream(file).pipe(response)
      }, next)
    },
  }
}

const VERSION = hashCompiler()

async function pack(knowledge: KnowledgeBase, settings: PackageSettings): Promise<PackedDecks> {
  const { vault, memory, options, folder } = knowledge
  const listFile = join(folder, LIST_FILE)
  const nothing: PackedDecks = { list: { decks: [] }, written: 0, problems: [], seconds: 0 }
  const packed =
    vault && settings.isOffered
      ? await packDecks(vault, memory, {
          ...settings,
          vault: options.vault,
          site: options.site,
          folder: folderIn(knowledge),
          before: readBefore(listFile),
          version: VERSION,
          now: Date.now(),
        })
      : nothing
  const { notes = 0, bytes = 0 } = packed.own ?? {}
  const remembered: RememberedPackages = { ...packed.list, ...(packed.own ? { own: { notes, bytes } } : {}) }
  writeFileSync(listFile, JSON.stringify(remembered))
  return packed
}

function folderIn({ folder }: KnowledgeBase): string {
  return join(folder, 'anki')
}

/** What cannot be read was never written. */
function readBefore(listFile: string): PackageList {
  try {
    const before: RememberedPackages = JSON.parse(readFileSync(listFile, 'utf8'))
    return before
  } catch {
    return { decks: [] }
  }
}

/** The path of a file below the packages' address; empty for the page itself, nothing for what lies elsewhere. */
function pathIn(url: string, base: string): string | undefined {
  const address = url.replace(/[?#].*$/s, '')
  const start = base + ANKI_ADDRESS
  if (!address.startsWith(start)) return undefined
  try {
    return decodeURIComponent(address.slice(start.length))
  } catch {
    return ''
  }
}
