import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import { DEFAULT_SETTINGS } from './progress.ts'
import type { Answer, Progress, PromptKey, PromptState, Settings } from './progress.ts'
import type { Change, ProgressStore } from './progress-store.ts'
import type { Round } from './round.ts'

/**
 * Opens the progress of a site. Where the browser keeps nothing, as some do in private windows, it lasts as long as the page.
 *
 * @param base the site's base path: several sites may share one origin
 */
export async function openProgress(base: string): Promise<ProgressStore> {
  const name = `verso-review ${base}`
  try {
    const database = await openDB<Schema>(name, VERSION, {
      upgrade: (opened) => {
        opened.createObjectStore('prompts', { keyPath: 'prompt' })
        opened.createObjectStore('log', { keyPath: ['prompt', 'at'] }).createIndex('at', 'at')
        opened.createObjectStore('rounds', { keyPath: 'choice' })
        opened.createObjectStore('values')
      },
      // Another window brings a later version of the site.
      blocking: () => database.close(),
    })
    return keptProgress(database, new BroadcastChannel(name))
  } catch {
    const { transientProgress } = await import('./transient-progress.ts')
    return transientProgress()
  }
}

const VERSION = 1

interface Schema extends DBSchema {
  prompts: { key: PromptKey; value: StoredState }
  log: { key: [PromptKey, number]; value: Answer; indexes: { at: number } }
  rounds: { key: string; value: Round }
  values: { key: string; value: unknown }
}

interface StoredState extends PromptState {
  prompt: PromptKey
}

function keptProgress(database: IDBPDatabase<Schema>, channel: BroadcastChannel): ProgressStore {
  const tellOthers: (change: Change | undefined) => void = channel.postMessage.bind(channel)
  return {
    isKept: true,
    async read() {
      const [stored, settings] = await Promise.all([database.getAll('prompts'), database.get('values', 'settings')])
      return { states: toStates(stored), settings: { ...DEFAULT_SETTINGS, ...(settings as Settings | undefined) } }
    },
    readLog: (since = 0) => database.getAllFromIndex('log', 'at', IDBKeyRange.lowerBound(since)),
    async answer(prompt, grade, makeState) {
      const change = database.transaction(['prompts', 'log'], 'readwrite')
      const stored = await change.objectStore('prompts').get(prompt)
      const before = stored && toState(stored)
      const state = makeState(before)
      void change.objectStore('prompts').put({ ...state, prompt })
      void change.objectStore('log').add({ prompt, at: state.reviewedAt, grade, before: before ?? null })
      await change.done
      tellOthers({ prompt, state })
      return { prompt, state }
    },
    async undo({ prompt, at, before }) {
      const change = database.transaction(['prompts', 'log'], 'readwrite')
      const prompts = change.objectStore('prompts')
      const isLast = (await prompts.get(prompt))?.reviewedAt === at
      if (isLast) {
        void (before ? prompts.put({ ...before, prompt }) : prompts.delete(prompt))
        void change.objectStore('log').delete([prompt, at])
      }
      await change.done
      if (!isLast) return undefined
      tellOthers({ prompt, state: before ?? undefined })
      return { prompt, state: before ?? undefined }
    },
    async saveSettings(settings) {
      await database.put('values', settings, 'settings')
      tellOthers(undefined)
    },
    async merge(other) {
      await mergeInto(database, other)
      tellOthers(undefined)
    },
    async forget(prompts) {
      const change = database.transaction('prompts', 'readwrite')
      for (const prompt of prompts) void change.store.delete(prompt)
      await change.done
      tellOthers(undefined)
    },
    readRound: (choice) => database.get('rounds', choice),
    async saveRound(round) {
      await database.put('rounds', round)
    },
    async readBackupTime() {
      const at = await database.get('values', 'backedUpAt')
      return typeof at === 'number' ? at : undefined
    },
    async saveBackupTime(at) {
      await database.put('values', at, 'backedUpAt')
    },
    async clear() {
      const change = database.transaction(['prompts', 'log', 'rounds', 'values'], 'readwrite')
      for (const name of change.objectStoreNames) void change.objectStore(name).clear()
      await change.done
      tellOthers(undefined)
    },
    onChange: (tell) => channel.addEventListener('message', ({ data }: MessageEvent<Change | undefined>) => tell(data)),
  }
}

/** Reads what is there within the same transaction, so that an answer given meanwhile is merged, too. */
async function mergeInto(database: IDBPDatabase<Schema>, other: Progress): Promise<void> {
  const { mergeProgress } = await import('./merge-progress.ts')
  const change = database.transaction(['prompts', 'log', 'values'], 'readwrite')
  const [prompts, log, values] = [
    change.objectStore('prompts'),
    change.objectStore('log'),
    change.objectStore('values'),
  ]
  const settings = { ...DEFAULT_SETTINGS, ...((await values.get('settings')) as Settings | undefined) }
  const here = { states: toStates(await prompts.getAll()), log: await log.getAll(), settings }
  const merged = mergeProgress(here, other)
  for (const [prompt, state] of merged.states)
    if (here.states.get(prompt) !== state) void prompts.put({ ...state, prompt })
  const known = new Set(here.log)
  for (const answer of merged.log) if (!known.has(answer)) void log.put(answer)
  void values.put(merged.settings, 'settings')
  await change.done
}

function toStates(stored: readonly StoredState[]): Map<PromptKey, PromptState> {
  return new Map(stored.map((item) => [item.prompt, toState(item)]))
}

function toState({ prompt: _, ...state }: StoredState): PromptState {
  return state
}
