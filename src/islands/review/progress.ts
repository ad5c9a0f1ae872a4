/** The vocabulary of reviewing. All times are milliseconds since 1970. */

/** A card's key and the ordinal by which it is asked: `1726516929907:0`. It is what is learned, and what progress is kept by. */
export type PromptKey = string & { readonly __brand: 'PromptKey' }

/** Again, hard, good, easy. */
export type Grade = 1 | 2 | 3 | 4

export const GRADES = [1, 2, 3, 4] as const

/** A prompt that was answered at least once; what was never answered has no state. */
export interface PromptState {
  stage: Stage
  dueAt: number
  reviewedAt: number
  /** Days in which the chance to recall falls to 90 %. */
  stability: number
  /** From 1 to 10. */
  difficulty: number
  intervalDays: number
  /** Which of the learning steps comes next. */
  step: number
  /** How often it was answered. */
  reps: number
  /** How often it was forgotten after it had been learned. */
  lapses: number
}

/** Learning and relearning go by steps of minutes, review by days. */
export type Stage = 'learning' | 'review' | 'relearning'

export const STAGES: readonly Stage[] = ['learning', 'review', 'relearning']

/** One answer: a line of the log. */
export interface Answer {
  prompt: PromptKey
  at: number
  grade: Grade
  /** The state that was answered, `null` when the prompt was new. It is what undoing goes back to. */
  before: PromptState | null
}

export interface Settings {
  newPerDay: number
  reviewsPerDay: number
  /** The chance to recall at which a prompt is asked again. */
  retention: number
  /** How many grades are offered: again and good, or all four. */
  buttons: 2 | 4
  /** When they were changed last; 0 for those that nobody chose. */
  changedAt: number
}

export const DEFAULT_SETTINGS: Settings = {
  newPerDay: 20,
  reviewsPerDay: 200,
  retention: 0.9,
  buttons: 4,
  changedAt: 0,
}

/** Everything that a reader has learned. */
export interface Progress {
  states: ReadonlyMap<PromptKey, PromptState>
  log: readonly Answer[]
  settings: Settings
}

export type States = Progress['states']

/** So often forgotten, a prompt is a leech: it takes time and gives nothing, and should be written anew. */
export const LEECH_LAPSES = 8

export function promptKey(card: string, ord: number): PromptKey {
  return `${card}:${ord}` as PromptKey
}

/** `1726516929907:0` -> `1726516929907` */
export function cardOf(prompt: PromptKey): string {
  return prompt.slice(0, prompt.lastIndexOf(':'))
}
