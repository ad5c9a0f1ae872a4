import type { Answer, Grade, Progress, PromptKey, PromptState, Settings } from './progress.ts'
import type { Round } from './round.ts'

/** Where a reader's progress is kept. Every change is whole or not at all, also when several windows make some at once. */
export interface ProgressStore {
  /** Whether what is learned now is still there at the next visit. */
  isKept: boolean
  read(): Promise<{ states: Map<PromptKey, PromptState>; settings: Settings }>
  /** The answers from a moment on, by time. */
  readLog(since?: number): Promise<Answer[]>
  /**
   * Notes an answer and the state that follows from it.
   *
   * @param makeState makes it from the one that stands now, which may be newer than the one that was shown
   */
  answer(prompt: PromptKey, grade: Grade, makeState: MakeState): Promise<Change>
  /** Takes an answer back; does nothing when its prompt was answered again since. */
  undo(answer: Answer): Promise<Change | undefined>
  saveSettings(settings: Settings): Promise<void>
  /** Brings in what another record holds. */
  merge(other: Progress): Promise<void>
  /** Forgets how prompts stand; their answers stay in the log. */
  forget(prompts: readonly PromptKey[]): Promise<void>
  readRound(choice: string): Promise<Round | undefined>
  saveRound(round: Round): Promise<void>
  /** When progress was last saved to a file. */
  readBackupTime(): Promise<number | undefined>
  saveBackupTime(at: number): Promise<void>
  /** Forgets everything. */
  clear(): Promise<void>
  /** Tells of what other windows change; `undefined`: too much to name. */
  onChange(tell: (change: Change | undefined) => void): void
}

/** How a prompt stands now; without a state it is new again. */
export interface Change {
  prompt: PromptKey
  state: PromptState | undefined
}

export type MakeState = (before: PromptState | undefined) => PromptState
