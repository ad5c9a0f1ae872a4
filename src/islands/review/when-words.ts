import { sayDay } from '../../compiler/strings/dates.ts'
import { fill } from '../../compiler/strings/fill.ts'
import type { ReviewWords } from './review-words.ts'
import { dateOfDay, studyDay } from './study-day.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** When to return: `in 8 minutes`, `tomorrow`, `on Monday`, `on 3 January`. */
export function whenWords(
  at: number,
  now: number,
  { review, language }: Pick<ReviewWords, 'review' | 'language'>,
): string {
  const days = studyDay(at) - studyDay(now)
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (days <= 0) {
    const span = at - now
    if (span < MINUTE_MS) return review.now
    if (span < HOUR_MS) return relative.format(Math.round(span / MINUTE_MS), 'minute')
    return relative.format(Math.round(span / HOUR_MS), 'hour')
  }
  if (days === 1) return relative.format(1, 'day')
  const date = dateOfDay(studyDay(at)).getTime()
  if (days < 7) return fill(review.onWeekday, { day: sayDay(date, { weekday: 'long' }, language) })
  const parts = { day: 'numeric', month: 'long', ...(days < 300 ? {} : { year: 'numeric' as const }) } as const
  return fill(review.onDay, { day: sayDay(date, parts, language) })
}
