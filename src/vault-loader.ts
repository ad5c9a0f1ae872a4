import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataStore, Loader, LoaderContext } from 'astro/loaders'
import type { CompiledVault } from './compiler/compile.ts'
import { readGitDates } from './compiler/vault/git-dates.ts'
import type { GitDates } from './compiler/vault/git-dates.ts'
import { isModulePath } from './compiler/vault/parse-note.ts'
import type { VaultPath } from './compiler/vault/path.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { describeNote, entryId } from './note-entry.ts'

/** Loads the vault into Astro's store, and again whenever one of its files changes. */
export function vaultLoader(): Loader {
  return {
    name: 'verso-vault',
    async load(context) {
      const knowledge = knowledgeOf(context)
      const reading = readGitDates(knowledge.options.vault)
      const fill = async (): Promise<void> => {
        const vault = await knowledge.refresh()
        fillStore(vault, await reading, knowledge, context)
      }
      await fill()
      watchVault(knowledge, context, fill)
    },
  }
}

// A save is often several events; an editor that writes anew removes the file first.
const QUIET_MS = 30

/** The loader shares no module with the integration, so it is handed the knowledge base by a hook of the integration's own. */
function knowledgeOf({ config }: LoaderContext): KnowledgeBase {
  const offer = config.integrations.find(({ name }) => name === 'verso')?.hooks['verso:vault']
  if (!offer) throw new Error('The vault loader needs the integration verso() in astro.config.mjs')
  return offer()
}

function fillStore(
  vault: CompiledVault,
  dates: ReadonlyMap<VaultPath, GitDates>,
  knowledge: KnowledgeBase,
  context: LoaderContext,
): void {
  const { store, config, generateDigest } = context
  const gone = new Set(store.keys())
  for (const note of vault.site.index.noteByPath.values()) {
    const described = describeNote(note, vault, dates.get(note.path))
    const path = `${knowledge.options.vault}/${note.path}`
    const file = relative(fileURLToPath(config.root), path)
    // The vault's own folder may have such a name; and one that the disk holds decomposed is not found by its path here.
    const data = { ...described, mdx: described.mdx && isModulePath(file) && existsSync(path) }
    const id = entryId(note.address)
    gone.delete(id)
    setEntry(store, {
      id,
      data,
      digest: generateDigest(data),
      ...(data.mdx ? { filePath: file, deferredRender: true } : {}),
    })
  }
  for (const id of gone) store.delete(id)
}

function setEntry(store: DataStore, entry: Parameters<DataStore['set']>[0]): void {
  const isNew = store.set(entry)
  // The store keeps an entry that has not changed, but forgets which modules it needs.
  if (!isNew && entry.deferredRender && entry.filePath) store.addModuleImport(entry.filePath)
}

function watchVault(knowledge: KnowledgeBase, { watcher, logger }: LoaderContext, fill: () => Promise<void>): void {
  if (!watcher) return
  const { vault: folder } = knowledge.options
  watcher.add(folder)
  let timer: NodeJS.Timeout | undefined
  watcher.on('all', (_event, file) => {
    const inside = relative(folder, file)
    if (inside.startsWith('..') || inside.split(/[\\/]/).some((part) => part.startsWith('.'))) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      fill().catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)))
    }, QUIET_MS)
  })
}
