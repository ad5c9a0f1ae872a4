import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { ViteDevServer } from 'vite'
import type { PackageKeeper } from './anki-packages.ts'
import type { RenderedNote } from './compiler/render/rendered-note.ts'
import { toVaultPath } from './compiler/vault/path.ts'
import type { VaultPath } from './compiler/vault/path.ts'
import type { KeptLook } from './look/keep-look.ts'
import { serveSnippets } from './look/serve-snippets.ts'
import type { GraphKeeper } from './graph/keep-graph.ts'
import { serveGraph } from './graph/serve-graph.ts'
import { serveDrift } from './keep-drift.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { serveMermaid } from './mermaid-files.ts'
import type { NoteEntry } from './note-entry.ts'
import type { IndexKeeper } from './search/keep-index.ts'
import { serveIndex } from './search/serve-index.ts'
import type { SavedPages } from './saved-pages.ts'
import { serveFiles } from './served-files.ts'

/** The pages of `npm run dev`, which follow the vault. */
export interface LivePages {
  serve(server: ViteDevServer): void
  /** Shows pages of notes that were saved a moment ago, or embed such a one, where they are open. */
  showSaved(pages: ReadonlyMap<VaultPath, RenderedNote>): void
  /**
   * Shows a vault that was compiled anew.
   *
   * @param shown what was shown of it already: where no more than that has changed, open pages are left as they are
   */
  show(notes: readonly NoteEntry[], shown: SavedPages): void
}

export function livePages(
  knowledge: () => KnowledgeBase,
  packages: PackageKeeper,
  graph: GraphKeeper,
  index: IndexKeeper,
  look: () => KeptLook,
): LivePages {
  let server: ViteDevServer | undefined
  let before: ReadonlyMap<string, NoteEntry> = new Map()
  let changedAt = 0
  const savedAt = new Map<string, number>()
  const reload = (): void => {
    changedAt = Date.now()
    server?.environments.client.hot.send(RELOAD)
  }
  // Lists change with every note.
  const lastChange = (notes: readonly string[]): number =>
    Math.max(changedAt, ...(notes.length === 0 ? savedAt.values() : notes.map((note) => savedAt.get(note) ?? 0)))
  return {
    serve(started) {
      server = started
      server.middlewares.use(serveIndex(index, knowledge().options.base))
      server.middlewares.use(serveFiles(knowledge()))
      server.middlewares.use(serveMermaid(knowledge().options.base))
      server.middlewares.use(packages.serve)
      server.middlewares.use(serveGraph(graph, knowledge().options.base))
      server.middlewares.use(serveSnippets(look, knowledge().options.base))
      server.middlewares.use(serveDrift(knowledge()))
      server.environments.client.hot.on('verso:drawn', ({ at, notes }, page) => {
        if (at < lastChange(notes)) page.send(RELOAD)
      })
    },
    showSaved(pages) {
      const now = Date.now()
      for (const path of pages.keys()) savedAt.set(path, now)
      server?.environments.client.hot.send('verso:saved', [...pages.keys()])
    },
    show(notes, shown) {
      const now = new Map(notes.map((note) => [note.path, note]))
      const changed = notes.filter(({ path, fingerprint }) => before.get(path)?.fingerprint !== fingerprint)
      const isShown =
        now.size === before.size &&
        changed.every(
          (note) =>
            isSameElsewhere(note, before.get(note.path), knowledge()) &&
            isShownAs(shown.get(note.path), note, knowledge()),
        )
      before = now
      if (!server) return
      const modules = notes.filter(({ mdx }) => mdx).map(({ path }) => join(knowledge().options.vault, path))
      forgetModules(server, modules)
      forgetRoutes(server)
      if (!isShown) reload()
    },
  }
}

/** What other pages show of a note has not changed: what lists say of it, cards, which are asked elsewhere, and drift from it. */
function isSameElsewhere(note: NoteEntry, before: NoteEntry | undefined, { vault }: KnowledgeBase): boolean {
  if (!before || note.cards.length > 0 || before.cards.length > 0) return false
  if ([...(vault?.site.sourceLinks.cardsFrom(toVaultPath(note.path)) ?? [])].length > 0) return false
  return JSON.stringify({ ...note, ...OWN }) === JSON.stringify({ ...before, ...OWN })
}

const OWN = { fingerprint: '', words: 0 } satisfies Partial<NoteEntry>

function isShownAs(page: RenderedNote | undefined, { path }: NoteEntry, { memory }: KnowledgeBase): boolean {
  const remembered = memory.readNote(toVaultPath(path))
  // What is remembered went through JSON, which leaves out what is undefined, and may come in another order.
  return page !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(page)), remembered)
}

/** Pages read the memory at each request, but what `@astrojs/mdx` has made of a file stays until told otherwise. */
function forgetModules(server: ViteDevServer, files: readonly string[]): void {
  const graph = server.environments['ssr']?.moduleGraph
  for (const file of files) {
    for (const module of graph?.getModulesByFile(file) ?? []) graph?.invalidateModule(module)
  }
}

/** Astro asks a route once which pages it has, and what they are made of; so it says itself that its store has changed. */
function forgetRoutes({ environments }: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {})
}

const RELOAD = { type: 'full-reload' } as const
