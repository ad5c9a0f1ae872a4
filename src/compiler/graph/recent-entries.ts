import type { Strings } from '../strings/strings.ts'
import type { Entry } from './entries.ts'
import { recentNotes } from './recent-notes.ts'

/** All notes whose dates are known, those changed last first, by months; and how many have no date. */
export function recentEntries(
  notes: readonly DatedNote[],
  { language }: Pick<Strings, 'language'>,
): { entries: Entry[]; undated: number } {
  const dated = recentNotes(notes, notes.length)
  const entries = dated.map(({ title, address, updated }) => ({
    title,
    address,
    group: say(updated, language, { month: 'long', year: 'numeric' }),
    detail: shortDay(updated, language),
  }))
  return { entries, undated: notes.length - dated.length }
}

/** `16 Sep 2024`, in German `16. Sept. 2024`: the day that is written, whatever the machine's time zone. */
export function shortDay(isoDate: string, language: string): string {
  return say(isoDate, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

function say(isoDate: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  const day = new Date(isoDate.slice(0, 10))
  if (Number.isNaN(day.getTime())) return isoDate
  // The months of en-US come before the days.
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(day)
}

interface DatedNote {
  title: string
  address: string
  /** ISO date. */
  updated?: string | undefined
}
