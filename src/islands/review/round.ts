import { standingOf } from './plan-round.ts'
import type { Counts } from './plan-round.ts'
import type { Answer, PromptKey, States } from './progress.ts'

/** A round: what is asked in one go. All else of it follows from the states and the log, so it can be closed and taken up again. */
export interface Round {
  /** Which choice of decks and tags it is for. */
  choice: string
  startedAt: number
  prompts: PromptKey[]
}

/** Where a round stands. */
export interface RoundSight {
  /** Nothing: the round is over. */
  next: PromptKey | undefined
  /** The next one is asked for the so-manieth time as one of the round: "3 of 12". */
  place: number
  isAgain: boolean
  total: number
  /** From 0 to 1; what is being learned counts half. */
  done: number
  counts: Counts
}

/** @param answers of the round, in the order in which they were given */
export function seeRound({ prompts }: Round, states: States, answers: readonly Answer[], now: number): RoundSight {
  const counts: Counts = { new: 0, learning: 0, due: 0 }
  for (const prompt of prompts) {
    const standing = standingOf(states.get(prompt), now)
    if (standing !== 'later') counts[standing] += 1
  }
  const next = nextPrompt(prompts, states, answers.at(-1)?.prompt, now)
  const met = [...new Set(answers.map(({ prompt }) => prompt))]
  const known = next === undefined ? -1 : met.indexOf(next)
  const open = counts.new + counts.due + counts.learning / 2
  return {
    next,
    place: known < 0 ? met.length + (next === undefined ? 0 : 1) : known + 1,
    isAgain: known >= 0,
    total: prompts.length,
    done: prompts.length === 0 ? 1 : 1 - open / prompts.length,
    counts,
  }
}

/** The answers that belong to a round, and what they say of it. */
export function answersOf({ prompts, startedAt }: Round, log: readonly Answer[]): Answer[] {
  const asked = new Set(prompts)
  return log.filter(({ prompt, at }) => at >= startedAt && asked.has(prompt)).sort((a, b) => a.at - b.at)
}

/** First what was learned minutes ago and is due, then the rest in its order, at last what is due in some minutes. */
function nextPrompt(
  prompts: readonly PromptKey[],
  states: States,
  last: PromptKey | undefined,
  now: number,
): PromptKey | undefined {
  const learning: { prompt: PromptKey; dueAt: number }[] = []
  let rest: PromptKey | undefined
  for (const prompt of prompts) {
    const state = states.get(prompt)
    const standing = standingOf(state, now)
    if (standing === 'learning' && state) learning.push({ prompt, dueAt: state.dueAt })
    else if (standing !== 'later') rest ??= prompt
  }
  learning.sort((a, b) => a.dueAt - b.dueAt)
  const due = learning.find(({ dueAt }) => dueAt <= now)
  if (due) return due.prompt
  // What was shown a moment ago is known from sight, so anything else comes before it.
  return rest ?? (learning.find(({ prompt }) => prompt !== last) ?? learning[0])?.prompt
}

/** What a round came to. */
export interface RoundSummary {
  answers: number
  /** Prompts that were met for the first time. */
  learned: number
  /** Of the prompts that had been learned before: how many were recalled, and how many were asked. */
  recalled: number
  recallable: number
  /** Those that were forgotten at least once, the most often forgotten first. */
  forgotten: PromptKey[]
}

export function sumUp(answers: readonly Answer[]): RoundSummary {
  const reviews = answers.filter(({ before }) => before?.stage === 'review')
  const lapses = new Map<PromptKey, number>()
  for (const { prompt, grade } of answers) if (grade === 1) lapses.set(prompt, (lapses.get(prompt) ?? 0) + 1)
  return {
    answers: answers.length,
    learned: answers.filter(({ before }) => before === null).length,
    recalled: reviews.filter(({ grade }) => grade > 1).length,
    recallable: reviews.length,
    forgotten: [...lapses].sort(([, a], [, b]) => b - a).map(([prompt]) => prompt),
  }
}

/** When the next of some prompts is due, and how many are due by the end of that day; nothing when none was ever answered. */
export function nextDue(prompts: readonly PromptKey[], states: States): { at: number } | undefined {
  const dues = prompts.flatMap((prompt) => states.get(prompt)?.dueAt ?? [])
  return dues.length === 0 ? undefined : { at: Math.min(...dues) }
}
