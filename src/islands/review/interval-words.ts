const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MONTH_MS = 30.44 * DAY_MS
const YEAR_MS = 365.25 * DAY_MS

/**
 * A span of time in a word or two: `1 min`, `2 days`, `1.5 months`, in German `1,5 Monate`.
 *
 * @param ms a negative one counts as none
 */
export function intervalWords(ms: number, language: string): string {
  const span = Math.max(ms, MINUTE_MS)
  if (span < HOUR_MS) return say(Math.round(span / MINUTE_MS), 'minute', language)
  if (span < DAY_MS) return say(Math.round(span / HOUR_MS), 'hour', language)
  if (span < 1.5 * MONTH_MS) return say(Math.round(span / DAY_MS), 'day', language)
  if (span < YEAR_MS) return say(span / MONTH_MS, 'month', language)
  return say(span / YEAR_MS, 'year', language)
}

function say(value: number, unit: 'minute' | 'hour' | 'day' | 'month' | 'year', language: string): string {
  const unitDisplay = unit === 'minute' ? 'short' : 'long'
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 }).format(value)
}
