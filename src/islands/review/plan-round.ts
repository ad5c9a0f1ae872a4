import type { Prompt } from './catalogue.ts'
import { cardOf } from './progress.ts'
import type { Answer, PromptKey, PromptState, Settings, States } from './progress.ts'
import { studyDay } from './study-day.ts'

/** What is not due yet is asked so much before its time when nothing else is left, so that a round can end. @see Anki's "Learn ahead limit" */
export const LEARN_AHEAD_MS = 20 * 60_000

/** Whether and how a prompt would be asked now; `later` is what can wait. */
export type Standing = 'new' | 'learning' | 'due' | 'later'

export function standingOf(state: PromptState | undefined, now: number): Standing {
  if (!state) return 'new'
  if (state.stage === 'review') return studyDay(state.dueAt) <= studyDay(now) ? 'due' : 'later'
  return state.dueAt <= now + LEARN_AHEAD_MS ? 'learning' : 'later'
}

/** What was answered today, as far as it decides what is asked still. */
export interface Today {
  newCount: number
  reviewCount: number
  /** The prompts that were answered, by card. */
  byCard: ReadonlyMap<string, ReadonlySet<PromptKey>>
}

/** @param answers of today; those of other days are left out */
export function countToday(answers: readonly Answer[], now: number): Today {
  const today = answers.filter(({ at }) => studyDay(at) === studyDay(now))
  const byCard = new Map<string, Set<PromptKey>>()
  for (const { prompt } of today) byCard.set(cardOf(prompt), (byCard.get(cardOf(prompt)) ?? new Set()).add(prompt))
  return {
    newCount: today.filter(({ before }) => before === null).length,
    reviewCount: today.filter(({ before }) => before?.stage === 'review').length,
    byCard,
  }
}

export interface Plan {
  /** In the order in which they are asked, if nothing comes between. */
  prompts: PromptKey[]
  counts: Counts
}

export interface Counts {
  new: number
  learning: number
  due: number
}

/**
 * Chooses what is asked today: what is being learned, what is due within the day's limit, and new prompts within theirs, spread
 * among the rest. Of a card that is asked in several ways only one is asked a day, since the one would tell the other.
 *
 * @param prompts in the order in which new ones are learned
 */
export function planRound(
  prompts: readonly Prompt[],
  states: States,
  today: Today,
  limits: Pick<Settings, 'newPerDay' | 'reviewsPerDay'>,
  now: number,
): Plan {
  const byStanding: Record<Standing, Prompt[]> = { new: [], learning: [], due: [], later: [] }
  for (const prompt of prompts) byStanding[standingOf(states.get(prompt.key), now)].push(prompt)
  const dueAt = ({ key }: Prompt): number => states.get(key)?.dueAt ?? 0
  const learning = byStanding.learning.sort((a, b) => dueAt(a) - dueAt(b))
  const taken = new Set(learning.map(({ card }) => card.key))
  const take = ({ key, card }: Prompt): boolean => {
    const answered = today.byCard.get(card.key)
    if (taken.has(card.key) || (answered !== undefined && (answered.size > 1 || !answered.has(key)))) return false
    taken.add(card.key)
    return true
  }
  const byDay = (a: Prompt, b: Prompt): number =>
    studyDay(dueAt(a)) - studyDay(dueAt(b)) || mixed(a.key, now) - mixed(b.key, now)
  const due = takeFirst(byStanding.due.sort(byDay), limits.reviewsPerDay - today.reviewCount, take)
  const fresh = takeFirst(byStanding.new, limits.newPerDay - today.newCount, take)
  return {
    prompts: [...learning, ...spread(due, fresh)].map(({ key }) => key),
    counts: { new: fresh.length, learning: learning.length, due: due.length },
  }
}

/** All prompts in an order of their own, whatever is due: a round in which nothing is scheduled. */
export function planCram(prompts: readonly Prompt[], now: number): PromptKey[] {
  const keys = prompts.map(({ key }) => key)
  return keys.sort((a, b) => mixed(a, now) - mixed(b, now))
}

function takeFirst(prompts: readonly Prompt[], most: number, take: (prompt: Prompt) => boolean): Prompt[] {
  const taken: Prompt[] = []
  for (const prompt of prompts) {
    if (taken.length >= most) break
    if (take(prompt)) taken.push(prompt)
  }
  return taken
}

/** Puts the fewer among the more, evenly. */
function spread(due: readonly Prompt[], fresh: readonly Prompt[]): Prompt[] {
  const placed = [due, fresh].flatMap((prompts) =>
    prompts.map((prompt, at) => ({ prompt, place: (at + 0.5) / prompts.length })),
  )
  return placed.sort((a, b) => a.place - b.place).map(({ prompt }) => prompt)
}

/** A number for a prompt that is another each day, so that one card does not give the next away. @see FNV-1a */
function mixed(key: PromptKey, now: number): number {
  let hash = 2_166_136_261
  for (const sign of `${key}/${studyDay(now)}`) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619)
  return hash >>> 0
}
