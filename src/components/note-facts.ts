const WORDS_A_MINUTE = 220
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** How long a note takes to read, in whole minutes, never none: `3 min`. */
export function readingTime(words: number): string {
  return `${Math.max(1, Math.round(words / WORDS_A_MINUTE))} min`
}

/** `2024-09-16` and `2024-09-16T10:00:00Z` as `16 Sep 2024`: the day that is written, whatever the machine's time zone. */
export function dayOf(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(isoDate) ?? []
  return year && month && day ? `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}` : isoDate
}
