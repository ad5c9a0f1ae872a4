import { fill, fillCount, fillWith } from '../../compiler/strings/fill.ts'
import { draw } from './draw.ts'
import type { ImportPreview } from './merge-progress.ts'
import type { ProgressWords } from './review-words.ts'

/**
 * Says what reading a file in would change, with the button that does it.
 *
 * @param site where the file was saved, if that is another site
 */
export function drawPreview(
  preview: ImportPreview,
  site: string | undefined,
  { keeping, language }: ProgressWords,
  merge: () => void,
): HTMLElement[] {
  const { added, newer, same, older, unknown, answers } = preview
  const rows: [number, string][] = [
    [added, keeping.added],
    [newer, keeping.newerThere],
    [older, keeping.olderThere],
    [same, keeping.same],
    [unknown, keeping.unknown],
  ]
  const list = draw(
    'ul',
    '',
    ...rows
      .filter(([count]) => count > 0)
      .map(([count, what]) => draw('li', '', ...fillWith<Node>(what, { count: draw('strong', '', String(count)) }))),
  )
  const change = added + newer + answers
  const sum = fillCount(keeping.answersAdded, answers, language)
  const lines = [draw('p', '', added + newer + same + older > 0 ? keeping.cards : keeping.noCards), list]
  if (site !== undefined) lines.unshift(draw('p', '', fill(keeping.savedOn, { site })))
  if (change === 0) return [...lines, draw('p', '', keeping.nothingNew)]
  const button = draw('button', 'button-first', keeping.confirm)
  button.type = 'button'
  button.addEventListener('click', merge)
  return [...lines, draw('p', '', sum), draw('p', '', button)]
}
