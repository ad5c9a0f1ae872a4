import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import type { DataStore, LoaderContext } from 'astro/loaders'
import type { CompiledVault } from './compiler/compile.ts'
import { readGitDates } from './compiler/vault/git-dates.ts'
import type { GitDates } from './compiler/vault/git-dates.ts'
import { isModulePath } from './compiler/vault/parse-note.ts'
import type { VaultPath } from './compiler/vault/path.ts'
import { followVault } from './follow-vault.ts'
import type { Watcher } from './follow-vault.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { LivePages } from './live-pages.ts'
import { openLiveNotes, writeLiveNotes } from './live-notes.ts'
import { describeNote, entryId } from './note-entry.ts'
import type { NoteEntry } from './note-entry.ts'
import type { StoredNote } from './stored-note.ts'

/** What is asked of a loader's context. */
interface Loading extends Pick<LoaderContext, 'generateDigest'> {
  config: Pick<AstroConfig, 'root'>
  logger: Pick<LoaderContext['logger'], 'error'>
  store: Store
  watcher?: Watcher | undefined
}

type Store = Pick<DataStore, 'keys' | 'set' | 'delete' | 'addModuleImport'>

/** Loads the vault into Astro's store, and again whenever one of its files changes. */
export async function loadVault(
  knowledge: KnowledgeBase,
  pages: Pick<LivePages, 'showSaved' | 'show'>,
  context: Loading,
): Promise<void> {
  const reading = readGitDates(knowledge.options.vault)
  const fill = async (): Promise<NoteEntry[]> => {
    const vault = await knowledge.refresh()
    const notes = describeNotes(vault, await reading, knowledge, context)
    writeLiveNotes(knowledge.folder, notes)
    fillStore(notes, knowledge, context)
    return notes
  }
  // First: a save is lost on a watcher that has not seen the file yet, and to look through a large vault takes it seconds.
  if (context.watcher) followVault(knowledge, context.watcher, context.logger, pages, fill)
  pages.show(await fill(), new Map())
}

/**
 * Loads the vault where a site is built without Astro.
 *
 * @returns whether Astro's store is as it would be after it
 */
export async function loadBesideAstro(knowledge: KnowledgeBase, config: Pick<AstroConfig, 'root'>): Promise<boolean> {
  const before = storedIn(openLiveNotes(knowledge.folder)())
  const reading = readGitDates(knowledge.options.vault)
  const notes = describeNotes(await knowledge.refresh(), await reading, knowledge, { config })
  writeLiveNotes(knowledge.folder, notes)
  return storedIn(notes) === before
}

/** All of notes that the store holds. */
function storedIn(notes: readonly NoteEntry[]): string {
  return JSON.stringify(notes.map(({ address, path, mdx }) => [address, path, mdx]))
}

function describeNotes(
  vault: CompiledVault,
  dates: ReadonlyMap<VaultPath, GitDates>,
  { options }: KnowledgeBase,
  context: Pick<Loading, 'config'>,
): NoteEntry[] {
  const notes = [...vault.site.index.noteByPath.values()].map((note) => {
    const described = describeNote(note, vault, dates.get(note.path))
    // The vault's own folder may have such a name; and one that the disk holds decomposed is not found by its path here.
    const { path, file } = fileOf(described, options.vault, context)
    return { ...described, mdx: described.mdx && isModulePath(file) && existsSync(path) }
  })
  // A folder's own note comes before those in it; on every machine alike.
  return notes.sort((a, b) => inOrder.compare(entryId(a.address), entryId(b.address)))
}

const inOrder = new Intl.Collator('en')

function fileOf(
  { path: inside }: NoteEntry,
  vault: string,
  { config }: Pick<Loading, 'config'>,
): { path: string; file: string } {
  const path = `${vault}/${inside}`
  return { path, file: relative(fileURLToPath(config.root), path) }
}

function fillStore(notes: readonly NoteEntry[], { options }: KnowledgeBase, context: Loading): void {
  const { store, generateDigest } = context
  const gone = new Set(store.keys())
  for (const note of notes) {
    const id = entryId(note.address)
    const data: StoredNote = { path: note.path, mdx: note.mdx }
    const module = note.mdx ? { filePath: fileOf(note, options.vault, context).file, deferredRender: true } : {}
    gone.delete(id)
    // The same path may have been that of another vault's note.
    setEntry(store, { id, data, digest: generateDigest({ ...data, ...module }), ...module })
  }
  for (const id of gone) store.delete(id)
}

function setEntry(store: Store, entry: Parameters<DataStore['set']>[0]): void {
  const isNew = store.set(entry)
  // The store keeps an entry that has not changed, but forgets which modules it needs.
  if (!isNew && entry.deferredRender && entry.filePath) store.addModuleImport(entry.filePath)
}
