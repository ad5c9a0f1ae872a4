const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2024-09-16` and `2024-09-16T10:00:00Z` as `16 Sep 2024`: the day that is written, whatever the machine's time zone. */
export function dayOf(isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(isoDate) ?? []
  return year && month && day ? `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}` : isoDate
}

/** The day, and the time where one is written: `16 Sep 2024, 10:00`. */
export function momentOf(isoDate: string): string {
  const [, time] = /^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/.exec(isoDate) ?? []
  return time === undefined ? dayOf(isoDate) : `${dayOf(isoDate)}, ${time}`
}
