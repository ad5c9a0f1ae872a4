import { mergeProgress } from './merge-progress.ts'
import { DEFAULT_SETTINGS } from './progress.ts'
import type { Answer, PromptKey, PromptState, Settings } from './progress.ts'
import type { ProgressStore } from './progress-store.ts'
import type { Round } from './round.ts'

/** Progress that lasts as long as the page, where the browser keeps nothing. */
export function transientProgress(): ProgressStore {
  let states = new Map<PromptKey, PromptState>()
  let log: Answer[] = []
  let settings: Settings = DEFAULT_SETTINGS
  let backedUpAt: number | undefined
  const rounds = new Map<string, Round>()
  return {
    isKept: false,
    read: async () => ({ states: new Map(states), settings }),
    readLog: async (since = 0) => log.filter(({ at }) => at >= since),
    async answer(prompt, grade, makeState) {
      const before = states.get(prompt)
      const state = makeState(before)
      states.set(prompt, state)
      log.push({ prompt, at: state.reviewedAt, grade, before: before ?? null })
      return { prompt, state }
    },
    async undo({ prompt, at, before }) {
      if (states.get(prompt)?.reviewedAt !== at) return undefined
      if (before) states.set(prompt, before)
      else states.delete(prompt)
      log = log.filter((answer) => answer.prompt !== prompt || answer.at !== at)
      return { prompt, state: before ?? undefined }
    },
    async saveSettings(chosen) {
      settings = chosen
    },
    async merge(other) {
      const merged = mergeProgress({ states, log, settings }, other)
      states = new Map(merged.states)
      log = [...merged.log]
      settings = merged.settings
    },
    async forget(prompts) {
      for (const prompt of prompts) states.delete(prompt)
    },
    readRound: async (choice) => rounds.get(choice),
    saveRound: async (round) => void rounds.set(round.choice, round),
    readBackupTime: async () => backedUpAt,
    async saveBackupTime(at) {
      backedUpAt = at
    },
    async clear() {
      states.clear()
      log = []
      settings = DEFAULT_SETTINGS
      rounds.clear()
    },
    onChange: () => undefined,
  }
}
