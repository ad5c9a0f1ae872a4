/** The day that is written, whatever the machine's time zone: `16 Sep 2024`, in German `16. Sept. 2024`. */
export function dayOf(isoDate: string, language: string): string {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(isoDate) ?? []
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? isoDate : sayDay(time, { day: 'numeric', month: 'short', year: 'numeric' }, language)
}

/** The day, and the time where one is written: `16 Sep 2024, 10:00`. */
export function momentOf(isoDate: string, language: string): string {
  const [, time] = /^\d{4}-\d\d-\d\d[T ](\d\d:\d\d)/.exec(isoDate) ?? []
  return time === undefined ? dayOf(isoDate, language) : `${dayOf(isoDate, language)}, ${time}`
}

/**
 * A date in words, with the parts that are asked for.
 *
 * @param time in milliseconds; the date is that of UTC
 */
export function sayDay(time: number, parts: DateParts, language: string): string {
  // English sets the day first, as most of the world does, and writes months as America does: `16 Sep 2024`.
  const locale = language === 'en' ? 'en-US' : language
  const date = formatFor(locale, parts)
  if (language !== 'en') return date.format(time)
  const written = new Map(date.formatToParts(time).map(({ type, value }) => [type, value]))
  return ORDER.flatMap((part) => written.get(part) ?? []).join(' ')
}

export interface DateParts {
  day?: 'numeric'
  month?: 'short' | 'long'
  year?: 'numeric'
  weekday?: 'short' | 'long'
}

const ORDER = ['weekday', 'day', 'month', 'year'] as const

function formatFor(locale: string, parts: DateParts): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, parts])
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}

// To make one takes as long as to use it a thousand times.
const formats = new Map<string, Intl.DateTimeFormat>()
