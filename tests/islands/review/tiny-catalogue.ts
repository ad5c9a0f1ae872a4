import type { Prompt, ReviewCard } from '../../../src/islands/review/catalogue.ts'
import { promptKey } from '../../../src/islands/review/progress.ts'
import type { PromptKey, PromptState } from '../../../src/islands/review/progress.ts'
import { DAY_MS } from '../../../src/islands/review/study-day.ts'

export const NOON = new Date(2026, 10, 27, 12).getTime()

/** Prompts as the site offers them: `a` is a card that is asked once, `b:0 b:1` one that is asked twice. */
export function promptsOf(names: string, more: Partial<ReviewCard> = {}): Prompt[] {
  return names
    .split(' ')
    .filter(Boolean)
    .map((name) => {
      const [card = '', ord = '0'] = name.split(':')
      return { key: promptKey(card, Number(ord)), ord: Number(ord), card: cardNamed(card, more) }
    })
}

export function cardNamed(key: string, more: Partial<ReviewCard> = {}): ReviewCard {
  const deck = { name: 'deck', address: '/cards/deck/' }
  const note = { title: 'Note', address: '/note/' }
  return { key, asks: 'front', deck, note, headings: [], tags: [], part: 'part', ...more }
}

/** `a` -> `a:0` */
export function keyOf(name: string): PromptKey {
  const [card = '', ord = '0'] = name.split(':')
  return promptKey(card, Number(ord))
}

/** A state that was learned ten days ago and is due in some days. */
export function learnedState(dueInDays: number, more: Partial<PromptState> = {}): PromptState {
  return {
    stage: 'review',
    dueAt: NOON + dueInDays * DAY_MS,
    reviewedAt: NOON - 10 * DAY_MS,
    stability: 10,
    difficulty: 5,
    intervalDays: 10,
    step: 0,
    reps: 3,
    lapses: 0,
    ...more,
  }
}

/** A state that is being learned, and due in some minutes. */
export function learningState(dueInMinutes: number): PromptState {
  return learnedState(0, { stage: 'learning', dueAt: NOON + dueInMinutes * 60_000, reviewedAt: NOON - 1000, step: 1 })
}
