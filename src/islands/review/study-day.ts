const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS

/** Who learns past midnight has not begun the next day yet. @see Anki's "Next day starts at" */
const BEGINS_AT_HOUR = 4

/** The day that a moment belongs to, by the reader's clock, as a number of days; a day begins at four in the morning. */
export function studyDay(at: number): number {
  const date = new Date(at)
  const early = date.getHours() < BEGINS_AT_HOUR ? 1 : 0
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate() - early) / DAY_MS
}

/** The moment at which a day begins. */
export function startOfDay(day: number): number {
  const date = dateOfDay(day)
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), BEGINS_AT_HOUR).getTime()
}

/** The calendar's date of a day, in UTC. */
export function dateOfDay(day: number): Date {
  return new Date(day * DAY_MS)
}

/** A moment on a clock on which every day of study begins at midnight and lasts 24 hours. */
export function toStudyTime(at: number): number {
  const day = studyDay(at)
  return day * DAY_MS + Math.min(at - startOfDay(day), DAY_MS - 1)
}
