import { counted } from '../../compiler/graph/entries.ts'
import { draw } from './draw.ts'
import type { ImportPreview } from './merge-progress.ts'

/**
 * Says what reading a file in would change, with the button that does it.
 *
 * @param site where the file was saved, if that is another site
 */
export function drawPreview(preview: ImportPreview, site: string | undefined, merge: () => void): HTMLElement[] {
  const { added, newer, same, older, unknown, answers } = preview
  const rows: [number, string][] = [
    [added, 'that you have not learned here yet: they are added'],
    [newer, 'reviewed later in the file: they are brought up to date'],
    [older, 'reviewed later here: they stay as they are'],
    [same, 'the same in both'],
    [unknown, 'that this site does not hold: they are kept, in case they return'],
  ]
  const list = draw(
    'ul',
    '',
    ...rows
      .filter(([count]) => count > 0)
      .map(([count, what]) => draw('li', '', draw('strong', '', String(count)), ` ${what}`)),
  )
  const change = added + newer + answers
  const sum = `${counted(answers, 'answer')} ${answers === 1 ? 'is' : 'are'} added to the log.`
  const lines = [
    draw('p', '', added + newer + same + older > 0 ? 'Cards in the file:' : 'The file holds no cards.'),
    list,
  ]
  if (site !== undefined) lines.unshift(draw('p', '', `It was saved on ${site}.`))
  if (change === 0) return [...lines, draw('p', '', 'There is nothing in it that is not here.')]
  const button = draw('button', 'button-first', 'Read it in')
  button.type = 'button'
  button.addEventListener('click', merge)
  return [...lines, draw('p', '', sum), draw('p', '', button)]
}
