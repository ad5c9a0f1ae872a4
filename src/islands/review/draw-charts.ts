import { sayDay } from '../../compiler/strings/dates.ts'
import type { DayCount } from './statistics.ts'
import { dateOfDay } from './study-day.ts'

const CELL = 12
const STEP = 15
const TOP = 18

/** A calendar: a column a week from Monday on, a square a day, the darker the more. @param said the same in a sentence */
export function drawCalendar(days: readonly DayCount[], said: string, language: string): SVGElement {
  const weeks = Math.ceil(days.length / 7)
  const most = Math.max(1, ...days.map(({ count }) => count))
  const cells = days.map(({ day, count }, at) => {
    const x = Math.floor(at / 7) * STEP
    const cell = shape('rect', { x, y: TOP + (at % 7) * STEP, width: CELL, height: CELL, rx: 2 })
    cell.setAttribute('class', `level-${count === 0 ? 0 : Math.ceil((4 * count) / most)}`)
    cell.append(titled(`${dateWords(day, language)}: ${count}`))
    return cell
  })
  const months = days.flatMap(({ day }, at) => {
    const isNew = at % 7 === 0 && dateOfDay(day).getUTCDate() <= 7
    return isNew ? [label((at / 7) * STEP, 10, monthWords(day, language))] : []
  })
  return picture(weeks * STEP, TOP + 7 * STEP, said, [...months, ...cells])
}

export interface Bar {
  label: string
  value: number
  title: string
}

const WIDTH = 405
const HEIGHT = 96

/**
 * A row of bars.
 *
 * @param most the value of a bar of full height
 * @param mark a value that is marked by a line
 * @param every how many bars one label is for
 */
export function drawBars(
  bars: readonly Bar[],
  { said, most, mark, every }: { said: string; most: number; mark?: number; every: number },
): SVGElement {
  const step = WIDTH / bars.length
  const top = (value: number): number => HEIGHT - (value / most) * (HEIGHT - 8)
  const shapes = bars.flatMap(({ label: words, value, title }, at) => {
    const height = value > 0 ? Math.max(HEIGHT - top(value), 2) : 0
    const bar = shape('rect', { x: at * step, y: HEIGHT - height, width: step - 3, height, rx: 1.5 })
    bar.setAttribute('class', 'bar')
    bar.append(titled(title))
    return at % every === 0 ? [bar, label(at * step, HEIGHT + 14, words)] : [bar]
  })
  const floor = shape('line', { x1: 0, x2: WIDTH, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5 })
  const line = mark === undefined ? [] : [shape('line', { x1: 0, x2: WIDTH, y1: top(mark), y2: top(mark) })]
  line[0]?.setAttribute('class', 'mark')
  return picture(WIDTH, HEIGHT + 20, said, [...shapes, floor, ...line])
}

function picture(width: number, height: number, said: string, shapes: readonly SVGElement[]): SVGElement {
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': said })
  svg.append(...shapes)
  return svg
}

function label(x: number, y: number, words: string): SVGElement {
  const text = shape('text', { x, y })
  text.textContent = words
  return text
}

function titled(words: string): SVGElement {
  const title = shape('title', {})
  title.textContent = words
  return title
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function dateWords(day: number, language: string): string {
  return sayDay(dateOfDay(day).getTime(), { day: 'numeric', month: 'short', year: 'numeric' }, language)
}

function monthWords(day: number, language: string): string {
  return sayDay(dateOfDay(day).getTime(), { month: 'short' }, language)
}
