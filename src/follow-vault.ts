import { relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { LoaderContext } from 'astro/loaders'
import type { CompiledVault } from './compiler/compile.ts'
import type { RenderedNote } from './compiler/render/rendered-note.ts'
import { toVaultPath } from './compiler/vault/path.ts'
import type { VaultPath } from './compiler/vault/path.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { LivePages } from './live-pages.ts'
import type { NoteEntry } from './note-entry.ts'
import { writeSavedPages } from './saved-pages.ts'

// A save is often several events; an editor that writes anew removes the file first.
const QUIET_MS = 30
// What is saved is shown first, and all is compiled after: when an author who writes on has rested for as long as that takes, within limits.
const LEAST_REST_MS = 200
// The page that was saved is asked for at once, and is to be answered before what embeds it is rendered.
const ANSWER_MS = 150
// By then it is rendered, or takes so long that others should not wait.
const SHOWN_MS = 500
const MOST_REST_MS = 3000
// More at once are no save, but come from git or from another machine.
const MOST_SAVED = 5

/** What is asked of a knowledge base. */
interface Followed extends Pick<KnowledgeBase, 'folder' | 'giveWay'> {
  options: Pick<KnowledgeBase['options'], 'vault'>
  vault: Pick<CompiledVault, 'renderSaved'> | undefined
}

/** What is asked of a watcher of files. */
export interface Watcher {
  add(folder: string): unknown
  on(event: 'all', listen: (event: string, file: string) => void): unknown
}

/** Follows a vault while it is written: shows a note as soon as it is saved, and what follows from it a moment later. */
export function followVault(
  knowledge: Followed,
  watcher: Watcher,
  logger: Pick<LoaderContext['logger'], 'error'>,
  pages: Pick<LivePages, 'showSaved' | 'show'>,
  fill: () => Promise<NoteEntry[]>,
): void {
  const { vault: folder } = knowledge.options
  const shown = new Map<VaultPath, SavedPage>()
  let changed = new Set<VaultPath>()
  let quiet: NodeJS.Timeout | undefined
  let rest: NodeJS.Timeout | undefined
  let restFor = LEAST_REST_MS
  // Saves are counted as they are begun to be shown; of those up to `compiled` a whole compilation has told all.
  let saves = 0
  let compiled = 0

  const showSaved = async (): Promise<void> => {
    const paths = [...changed]
    changed = new Set()
    if (paths.length > MOST_SAVED) return
    const save = (saves += 1)
    let isOwn = true
    for await (const rendered of knowledge.vault?.renderSaved(paths) ?? []) {
      // Of what embeds the saved notes a newer save knows better.
      if (save <= compiled || (!isOwn && save !== saves)) return
      isOwn = false
      for (const [path, page] of rendered) shown.set(path, { page, save })
      writeSavedPages(knowledge.folder, pagesOf(shown))
      pages.showSaved(rendered)
      knowledge.giveWay(ANSWER_MS)
      await wait(ANSWER_MS)
    }
  }
  const compile = async (): Promise<void> => {
    const told = saves
    const startedAt = performance.now()
    const notes = await fill()
    compiled = told
    restFor = Math.min(Math.max(performance.now() - startedAt, LEAST_REST_MS), MOST_REST_MS)
    // What was saved meanwhile is newer than what was compiled.
    const old = new Map([...shown].filter(([, { save }]) => save <= told))
    for (const path of old.keys()) shown.delete(path)
    writeSavedPages(knowledge.folder, pagesOf(shown))
    pages.show(notes, pagesOf(old))
  }
  const run = (work: () => Promise<void>): void => {
    work().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)))
  }
  writeSavedPages(knowledge.folder, new Map())
  watcher.add(folder)
  watcher.on('all', (_event, file) => {
    const inside = relative(folder, file)
    if (inside.startsWith('..') || inside.split(/[\\/]/).some((part) => part.startsWith('.'))) return
    changed.add(toVaultPath(inside))
    knowledge.giveWay(SHOWN_MS)
    clearTimeout(quiet)
    clearTimeout(rest)
    quiet = setTimeout(() => {
      rest = setTimeout(() => run(compile), restFor)
      run(showSaved)
    }, QUIET_MS)
  })
}

/** A page that is shown until the vault is compiled, and of which save. */
interface SavedPage {
  page: RenderedNote
  save: number
}

function pagesOf(shown: ReadonlyMap<VaultPath, SavedPage>): Map<VaultPath, RenderedNote> {
  return new Map([...shown].map(([path, { page }]) => [path, page]))
}
