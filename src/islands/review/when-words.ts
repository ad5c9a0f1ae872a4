import { intervalWords } from './interval-words.ts'
import { studyDay } from './study-day.ts'

/** When to return: `in 8 min`, `tomorrow`, `on Monday`, `on 3 January`. */
export function whenWords(at: number, now: number): string {
  const days = studyDay(at) - studyDay(now)
  if (days <= 0) return at - now < 60_000 ? 'now' : `in ${intervalWords(at - now)}`
  if (days === 1) return 'tomorrow'
  const date = new Date(at)
  if (days < 7) return `on ${date.toLocaleDateString('en', { weekday: 'long' })}`
  return `on ${date.toLocaleDateString('en-GB', days < 300 ? { day: 'numeric', month: 'long' } : { dateStyle: 'long' })}`
}
