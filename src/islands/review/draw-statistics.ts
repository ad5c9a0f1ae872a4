import { sayDay } from '../../compiler/strings/dates.ts'
import { fill, fillCount, sayNumber } from '../../compiler/strings/fill.ts'
import { draw } from './draw.ts'
import { drawBars, drawCalendar } from './draw-charts.ts'
import { drawTable } from './draw-table.ts'
import type { Progress } from './progress.ts'
import type { ProgressWords } from './review-words.ts'
import { countByDay, countStages, forecast, recallByWeek, streakOf, weekdayOf } from './statistics.ts'
import { dateOfDay, studyDay } from './study-day.ts'

const CALENDAR_WEEKS = 27
const RECALL_WEEKS = 12
const FORECAST_DAYS = 30

/** @param unmet how many prompts of the site were never answered */
export function drawNumbers(
  { states, log }: Progress,
  unmet: number,
  now: number,
  { statistics: said, language }: ProgressWords,
): HTMLElement[] {
  const today = log.filter(({ at }) => studyDay(at) === studyDay(now)).length
  const { new: fresh, learning, young, mature } = countStages(unmet, states)
  const rows: [string, string][] = [
    [said.answersToday, String(today)],
    [said.inARow, fillCount(said.days, streakOf(log, now), language)],
    [said.answersInAll, sayNumber(log.length, language)],
    [said.new, sayNumber(fresh, language)],
    [said.learning, sayNumber(learning, language)],
    [said.young, sayNumber(young, language)],
    [said.mature, sayNumber(mature, language)],
  ]
  return rows.map(([name, value]) => draw('div', '', draw('dt', '', name), draw('dd', '', value)))
}

/** The calendar of reviews, what was recalled, and what comes; each with a table that says the same. */
export function drawCharts({ states, log, settings }: Progress, now: number, words: ProgressWords): HTMLElement[] {
  return [
    drawReviews(log, now, words),
    drawRecall(log, settings.retention, now, words),
    drawForecast(states, now, words),
  ]
}

function drawReviews(log: Progress['log'], now: number, words: ProgressWords): HTMLElement {
  const { statistics, language } = words
  const days = countByDay(log, CALENDAR_WEEKS, now)
  const sum = days.reduce((total, { count }) => total + count, 0)
  const active = days.filter(({ count }) => count > 0).length
  const said = fill(statistics.halfYear, {
    answers: fillCount(statistics.answers, sum, language),
    days: fillCount(statistics.days, active, language),
  })
  const weeks = Array.from({ length: CALENDAR_WEEKS }, (_, week) => days.slice(week * 7, week * 7 + 7)).toReversed()
  const names = weekdays(language)
  const rows = weeks.map((week) => [
    dayWords(week[0]?.day ?? 0, language),
    ...names.map((_, at) => String(week[at]?.count ?? '')),
  ])
  const table = drawTable(statistics.byDay, [statistics.weekOf, ...names], rows)
  return figure(statistics.reviews, said, drawCalendar(days, said, language), table, words)
}

function drawRecall(log: Progress['log'], wanted: number, now: number, words: ProgressWords): HTMLElement {
  const { statistics, language } = words
  const weeks = recallByWeek(log, RECALL_WEEKS, now)
  const asked = weeks.reduce((total, week) => total + week.asked, 0)
  const recalled = weeks.reduce((total, week) => total + week.recalled, 0)
  const said =
    asked === 0
      ? statistics.nothingYet
      : fill(statistics.recalled, {
          share: percent(recalled, asked),
          reviews: fillCount(statistics.reviewCount, asked, language),
          weeks: RECALL_WEEKS,
          wanted: percent(wanted, 1),
        })
  const bars = weeks.map((week) => ({
    label: dayWords(week.day, language),
    value: week.asked === 0 ? 0 : week.recalled / week.asked,
    title: fill(statistics.weekOfDay, {
      day: dayWords(week.day, language),
      value: week.asked === 0 ? statistics.none : percent(week.recalled, week.asked),
    }),
  }))
  const rows = weeks.map((week) => [
    dayWords(week.day, language),
    String(week.asked),
    String(week.recalled),
    week.asked === 0 ? '–' : percent(week.recalled, week.asked),
  ])
  const head = [statistics.weekOf, statistics.asked, statistics.recalledHead, statistics.share]
  const table = drawTable(statistics.byWeek, head, rows.toReversed())
  return figure(statistics.recall, said, drawBars(bars, { said, most: 1, mark: wanted, every: 3 }), table, words)
}

function drawForecast(states: Progress['states'], now: number, words: ProgressWords): HTMLElement {
  const { statistics, language } = words
  const days = forecast(states.values(), FORECAST_DAYS, now)
  const sum = days.reduce((total, { count }) => total + count, 0)
  const said = fill(statistics.forecast, {
    reviews: fillCount(statistics.reviewCount, sum, language),
    days: FORECAST_DAYS,
    today: days[0]?.count ?? 0,
  })
  const bars = days.map(({ day, count }) => ({
    label: dayWords(day, language),
    value: count,
    title: fill(statistics.valueOf, { day: dayWords(day, language), value: count }),
  }))
  const most = Math.max(1, ...days.map(({ count }) => count))
  const names = weekdays(language)
  const rows = days.map(({ day, count }) => [
    `${names[weekdayOf(day)] ?? ''} ${dayWords(day, language)}`,
    String(count),
  ])
  const table = drawTable(statistics.dueByDay, [statistics.day, statistics.due], rows)
  return figure(statistics.comes, said, drawBars(bars, { said, most, every: 7 }), table, words)
}

function figure(
  title: string,
  said: string,
  chart: Element,
  table: HTMLElement,
  { statistics }: ProgressWords,
): HTMLElement {
  const details = draw('details', '', draw('summary', '', statistics.asTable), table)
  return draw('figure', '', draw('h2', 'progress-title', title), draw('figcaption', 'quiet', said), chart, details)
}

/** The names of the days, from Monday on. */
function weekdays(language: string): string[] {
  const monday = -weekdayOf(0)
  return Array.from({ length: 7 }, (_, at) => sayDay(dateOfDay(monday + at).getTime(), { weekday: 'short' }, language))
}

/** `27 Nov` */
function dayWords(day: number, language: string): string {
  return sayDay(dateOfDay(day).getTime(), { day: 'numeric', month: 'short' }, language)
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}
