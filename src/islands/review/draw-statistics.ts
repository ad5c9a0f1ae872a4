import { counted } from '../../compiler/graph/entries.ts'
import { draw } from './draw.ts'
import { drawBars, drawCalendar } from './draw-charts.ts'
import { drawTable } from './draw-table.ts'
import type { Progress } from './progress.ts'
import { countByDay, countStages, forecast, recallByWeek, streakOf, weekdayOf } from './statistics.ts'
import { dateOfDay, studyDay } from './study-day.ts'

const CALENDAR_WEEKS = 27
const RECALL_WEEKS = 12
const FORECAST_DAYS = 30

/** @param unmet how many prompts of the site were never answered */
export function drawNumbers({ states, log }: Progress, unmet: number, now: number): HTMLElement[] {
  const today = log.filter(({ at }) => studyDay(at) === studyDay(now)).length
  const { new: fresh, learning, young, mature } = countStages(unmet, states)
  const rows: [string, string][] = [
    ['answers today', String(today)],
    ['in a row', counted(streakOf(log, now), 'day')],
    ['answers in all', log.length.toLocaleString('en')],
    ['new', fresh.toLocaleString('en')],
    ['learning', learning.toLocaleString('en')],
    ['young', young.toLocaleString('en')],
    ['mature', mature.toLocaleString('en')],
  ]
  return rows.map(([name, value]) => draw('div', '', draw('dt', '', name), draw('dd', '', value)))
}

/** The calendar of reviews, what was recalled, and what comes; each with a table that says the same. */
export function drawCharts({ states, log, settings }: Progress, now: number): HTMLElement[] {
  return [drawReviews(log, now), drawRecall(log, settings.retention, now), drawForecast(states, now)]
}

function drawReviews(log: Progress['log'], now: number): HTMLElement {
  const days = countByDay(log, CALENDAR_WEEKS, now)
  const sum = days.reduce((total, { count }) => total + count, 0)
  const active = days.filter(({ count }) => count > 0).length
  const said = `${counted(sum, 'answer')} on ${counted(active, 'day')} of the last half-year`
  const weeks = Array.from({ length: CALENDAR_WEEKS }, (_, week) => days.slice(week * 7, week * 7 + 7)).toReversed()
  const rows = weeks.map((week) => [
    dayWords(week[0]?.day ?? 0),
    ...WEEKDAYS.map((_, at) => String(week[at]?.count ?? '')),
  ])
  return figure('Reviews', said, drawCalendar(days, said), drawTable('Answers by day', ['Week of', ...WEEKDAYS], rows))
}

function drawRecall(log: Progress['log'], wanted: number, now: number): HTMLElement {
  const weeks = recallByWeek(log, RECALL_WEEKS, now)
  const asked = weeks.reduce((total, week) => total + week.asked, 0)
  const recalled = weeks.reduce((total, week) => total + week.recalled, 0)
  const said =
    asked === 0
      ? 'Nothing that was learned before has been asked yet'
      : `${percent(recalled, asked)} recalled of ${counted(asked, 'review')} in ${RECALL_WEEKS} weeks; wanted: ${percent(wanted, 1)}`
  const bars = weeks.map((week) => ({
    label: dayWords(week.day),
    value: week.asked === 0 ? 0 : week.recalled / week.asked,
    title: `Week of ${dayWords(week.day)}: ${week.asked === 0 ? 'none' : percent(week.recalled, week.asked)}`,
  }))
  const rows = weeks.map((week) => [
    dayWords(week.day),
    String(week.asked),
    String(week.recalled),
    week.asked === 0 ? '–' : percent(week.recalled, week.asked),
  ])
  const table = drawTable('Recall by week', ['Week of', 'Asked', 'Recalled', 'Share'], rows.toReversed())
  return figure('Recall', said, drawBars(bars, { said, most: 1, mark: wanted, every: 3 }), table)
}

function drawForecast(states: Progress['states'], now: number): HTMLElement {
  const days = forecast(states.values(), FORECAST_DAYS, now)
  const sum = days.reduce((total, { count }) => total + count, 0)
  const said = `${counted(sum, 'review')} in the next ${FORECAST_DAYS} days, ${days[0]?.count ?? 0} of them today`
  const bars = days.map(({ day, count }) => ({
    label: dayWords(day),
    value: count,
    title: `${dayWords(day)}: ${count}`,
  }))
  const most = Math.max(1, ...days.map(({ count }) => count))
  const rows = days.map(({ day, count }) => [`${WEEKDAYS[weekdayOf(day)] ?? ''} ${dayWords(day)}`, String(count)])
  return figure(
    'What comes',
    said,
    drawBars(bars, { said, most, every: 7 }),
    drawTable('Due by day', ['Day', 'Due'], rows),
  )
}

function figure(title: string, said: string, chart: Element, table: HTMLElement): HTMLElement {
  const details = draw('details', '', draw('summary', '', 'As a table'), table)
  return draw(
    'figure',
    '',
    draw('h2', 'progress-title', title),
    draw('figcaption', 'quiet', `${said}.`),
    chart,
    details,
  )
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** `27 Nov` */
function dayWords(day: number): string {
  const date = dateOfDay(day)
  return `${date.getUTCDate()} ${date.toLocaleDateString('en', { month: 'short', timeZone: 'UTC' })}`
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`
}
