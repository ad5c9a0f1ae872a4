import { State, StrategyMode, fsrs } from 'ts-fsrs'
import type { Card, FSRS } from 'ts-fsrs'
import type { Grade, PromptKey, PromptState, Stage } from './progress.ts'
import { toStudyTime } from './study-day.ts'

/**
 * What each grade would make of a prompt: FSRS-6 with Anki's learning steps.
 *
 * @param state none: the prompt is new
 * @param retention the chance to recall at which it is asked again
 * @param fuzz spreads intervals a little, so that what was learned together is not asked together for ever; by the prompt's key and
 * the number of its reviews, so that what a button promises is what it does
 * @see https://github.com/open-spaced-repetition/ts-fsrs
 */
export function scheduleGrades(
  prompt: PromptKey,
  state: PromptState | undefined,
  now: number,
  { retention, fuzz = true }: { retention: number; fuzz?: boolean },
): Record<Grade, PromptState> {
  const scheduler = schedulerFor(prompt, state, retention, fuzz)
  // FSRS counts days from midnight UTC; on the clock of study they are the reader's own.
  const studyNow = toStudyTime(now)
  const preview = scheduler.repeat(toCard(state, studyNow), studyNow)
  const stateAfter = (grade: Grade): PromptState => toState(preview[grade].card, now, studyNow)
  return { 1: stateAfter(1), 2: stateAfter(2), 3: stateAfter(3), 4: stateAfter(4) }
}

/** The moment of an answer that follows another, though the clock may have been set back since. */
export function momentAfter(state: PromptState | undefined, now: number): number {
  return state ? Math.max(now, state.reviewedAt + 1) : now
}

function schedulerFor(prompt: PromptKey, state: PromptState | undefined, retention: number, fuzz: boolean): FSRS {
  return fsrs({
    request_retention: retention,
    enable_fuzz: fuzz,
    enable_short_term: true,
    learning_steps: ['1m', '10m'],
    relearning_steps: ['10m'],
  }).useStrategy(StrategyMode.SEED, () => `${prompt}/${state?.reps ?? 0}`)
}

function toCard(state: PromptState | undefined, studyNow: number): Card {
  const known = state && {
    stability: state.stability,
    difficulty: state.difficulty,
    scheduled_days: state.intervalDays,
    learning_steps: state.step,
    reps: state.reps,
    lapses: state.lapses,
    state: STATE_BY_STAGE[state.stage],
    last_review: new Date(Math.min(toStudyTime(state.reviewedAt), studyNow)),
  }
  const fresh = { stability: 0, difficulty: 0, scheduled_days: 0, learning_steps: 0, reps: 0, lapses: 0 }
  return { ...fresh, state: State.New, due: new Date(studyNow), elapsed_days: 0, ...known }
}

const STATE_BY_STAGE = { learning: State.Learning, review: State.Review, relearning: State.Relearning } as const

function toState(card: Card, now: number, studyNow: number): PromptState {
  return {
    stage: stageOf(card.state),
    dueAt: now + card.due.getTime() - studyNow,
    reviewedAt: now,
    stability: card.stability,
    difficulty: card.difficulty,
    intervalDays: card.scheduled_days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
  }
}

function stageOf(state: State): Stage {
  if (state === State.Review) return 'review'
  return state === State.Relearning ? 'relearning' : 'learning'
}
