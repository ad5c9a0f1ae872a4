import { draw } from './draw.ts'

/** A table whose first column names the rows. */
export function drawTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const headings = head.map((text) => {
    const cell = draw('th', '', text)
    cell.scope = 'col'
    return cell
  })
  const body = rows.map(([name = '', ...values]) => {
    const first = draw('th', '', name)
    first.scope = 'row'
    return draw('tr', '', first, ...values.map((value) => draw('td', '', value)))
  })
  return draw(
    'table',
    'progress-table',
    draw('caption', 'out-of-sight', caption),
    draw('thead', '', draw('tr', '', ...headings)),
    draw('tbody', '', ...body),
  )
}
