import type { Answer, Progress, PromptKey, PromptState } from './progress.ts'

/**
 * Brings two records of progress together: of each prompt the state of the newer review, of the logs all answers, the settings that
 * were changed last. The order in which records are merged does not matter, and merging one twice adds nothing.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  const states = new Map(a.states)
  for (const [prompt, state] of b.states) states.set(prompt, newerState(states.get(prompt), state))
  return {
    states,
    log: mergeLogs(a.log, b.log),
    settings: later(a.settings, b.settings, ({ changedAt }) => changedAt),
  }
}

/** How the states of a file stand to those that are here. */
export interface ImportPreview {
  /** Prompts that are not known here. */
  added: number
  /** Reviewed later in the file than here. */
  newer: number
  same: number
  /** Reviewed later here than in the file. */
  older: number
  /** Prompts of cards that this site does not hold. */
  unknown: number
  /** Answers that the log does not hold. */
  answers: number
}

/** @param isKnown whether the site holds the prompt */
export function previewImport(here: Progress, file: Progress, isKnown: (prompt: PromptKey) => boolean): ImportPreview {
  const preview: ImportPreview = { added: 0, newer: 0, same: 0, older: 0, unknown: 0, answers: 0 }
  for (const [prompt, state] of file.states) {
    const own = here.states.get(prompt)
    if (!own) preview.added += 1
    else if (sameText(own, state)) preview.same += 1
    else preview[newerState(own, state) === state ? 'newer' : 'older'] += 1
    if (!isKnown(prompt)) preview.unknown += 1
  }
  preview.answers = mergeLogs(here.log, file.log).length - mergeLogs(here.log, []).length
  return preview
}

function newerState(a: PromptState | undefined, b: PromptState): PromptState {
  return a ? later(a, b, ({ reviewedAt }) => reviewedAt) : b
}

/** All answers of two logs, by time; a prompt has one answer at a moment. */
function mergeLogs(a: readonly Answer[], b: readonly Answer[]): Answer[] {
  const byKey = new Map<string, Answer>()
  for (const answer of [...a, ...b]) {
    const key = `${answer.at}/${answer.prompt}`
    const known = byKey.get(key)
    byKey.set(key, known ? later(known, answer, () => 0) : answer)
  }
  return [...byKey.values()].sort((x, y) => x.at - y.at || (x.prompt < y.prompt ? -1 : Number(x.prompt > y.prompt)))
}

/** The later of two; of two that are as late, the one that is sorted behind, so that it is the same whichever is asked first. */
function later<Thing extends object>(a: Thing, b: Thing, timeOf: (thing: Thing) => number): Thing {
  const difference = timeOf(a) - timeOf(b)
  if (difference !== 0) return difference > 0 ? a : b
  return textOf(a) >= textOf(b) ? a : b
}

function sameText(a: object, b: object): boolean {
  return textOf(a) === textOf(b)
}

/** As text, whatever the order in which it was written. */
function textOf(thing: object): string {
  const entries = Object.entries(thing).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(entries.map(([name, value]) => [name, isObject(value) ? textOf(value) : value]))
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
