import { counted } from '../../compiler/graph/entries.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MONTH_MS = 30.44 * DAY_MS
const YEAR_MS = 365.25 * DAY_MS

/**
 * A span of time in a word or two: `1 min`, `2 days`, `1.5 months`.
 *
 * @param ms a negative one counts as none
 */
export function intervalWords(ms: number): string {
  const span = Math.max(ms, MINUTE_MS)
  if (span < HOUR_MS) return `${Math.round(span / MINUTE_MS)} min`
  if (span < DAY_MS) return counted(Math.round(span / HOUR_MS), 'hour')
  if (span < 1.5 * MONTH_MS) return counted(Math.round(span / DAY_MS), 'day')
  if (span < YEAR_MS) return counted(tenths(span / MONTH_MS), 'month')
  return counted(tenths(span / YEAR_MS), 'year')
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
