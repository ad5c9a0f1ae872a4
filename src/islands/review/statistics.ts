import type { Answer, PromptState, States } from './progress.ts'
import { studyDay } from './study-day.ts'

/** A day and how many it counts. */
export interface DayCount {
  day: number
  count: number
}

/**
 * How many answers were given on each day, without gaps, from the Monday of the first week on until today.
 *
 * @param weeks how many weeks, today's included
 */
export function countByDay(log: readonly Answer[], weeks: number, now: number): DayCount[] {
  const counts = tally(log.map(({ at }) => studyDay(at)))
  const today = studyDay(now)
  const first = today - weekdayOf(today) - (weeks - 1) * 7
  return daysFrom(first, today).map((day) => ({ day, count: counts.get(day) ?? 0 }))
}

/** 0 for a Monday. Day 0, the first of January 1970, was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** How many days in a row there was an answer, until today; that today has none yet breaks nothing. */
export function streakOf(log: readonly Answer[], now: number): number {
  const days = new Set(log.map(({ at }) => studyDay(at)))
  const today = studyDay(now)
  const last = days.has(today) ? today : today - 1
  let streak = 0
  while (days.has(last - streak)) streak += 1
  return streak
}

/** What of a span of days was recalled. */
export interface Recall {
  /** The first day of the span. */
  day: number
  recalled: number
  asked: number
}

/**
 * How much was recalled of what had been learned before, week by week; what is still being learned does not count.
 *
 * @param weeks how many spans of seven days, the last one ending today
 */
export function recallByWeek(log: readonly Answer[], weeks: number, now: number): Recall[] {
  const today = studyDay(now)
  const spans = Array.from({ length: weeks }, (_, at): Recall => ({
    day: today - (weeks - at) * 7 + 1,
    recalled: 0,
    asked: 0,
  }))
  for (const { at, grade, before } of log) {
    if (before?.stage !== 'review') continue
    const span = spans[weeks - 1 - Math.floor((today - studyDay(at)) / 7)]
    if (!span || studyDay(at) > today) continue
    span.asked += 1
    if (grade > 1) span.recalled += 1
  }
  return spans
}

/** How many prompts are due on each of the coming days; what is overdue is due today. */
export function forecast(states: Iterable<PromptState>, days: number, now: number): DayCount[] {
  const today = studyDay(now)
  const counts = tally([...states].map(({ dueAt }) => Math.max(studyDay(dueAt), today)))
  return daysFrom(today, today + days - 1).map((day) => ({ day, count: counts.get(day) ?? 0 }))
}

/** How many prompts stand where. */
export interface StageCounts {
  new: number
  learning: number
  /** Asked again within three weeks. */
  young: number
  mature: number
}

/**
 * @param fresh how many prompts were never answered
 * @see Anki: a card is mature from an interval of 21 days on
 */
export function countStages(fresh: number, states: States): StageCounts {
  const counts: StageCounts = { new: fresh, learning: 0, young: 0, mature: 0 }
  for (const { stage, intervalDays } of states.values()) {
    if (stage !== 'review') counts.learning += 1
    else counts[intervalDays < 21 ? 'young' : 'mature'] += 1
  }
  return counts
}

function tally(days: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1)
  return counts
}

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
