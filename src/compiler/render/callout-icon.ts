import type { IconNode } from 'lucide'
import bug from 'lucide/dist/esm/icons/bug.mjs'
import check from 'lucide/dist/esm/icons/check.mjs'
import circleCheck from 'lucide/dist/esm/icons/circle-check.mjs'
import circleQuestionMark from 'lucide/dist/esm/icons/circle-question-mark.mjs'
import clipboardList from 'lucide/dist/esm/icons/clipboard-list.mjs'
import flame from 'lucide/dist/esm/icons/flame.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import list from 'lucide/dist/esm/icons/list.mjs'
import pencil from 'lucide/dist/esm/icons/pencil.mjs'
import quote from 'lucide/dist/esm/icons/quote.mjs'
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'
import zap from 'lucide/dist/esm/icons/zap.mjs'

/** The icon of a type of callout, the same as in Obsidian; an unknown type has that of a note. */
export function calloutIcon(type: string): IconNode {
  return iconByType.get(type) ?? pencil
}

/** styles/callout.css tells the types apart in the same way. */
const iconByType = new Map<string, IconNode>(
  (
    [
      [pencil, 'note'],
      [clipboardList, 'abstract summary tldr'],
      [info, 'info'],
      [circleCheck, 'todo'],
      [flame, 'tip hint important'],
      [check, 'success check done'],
      [circleQuestionMark, 'question help faq'],
      [triangleAlert, 'warning caution attention'],
      [x, 'failure fail missing'],
      [zap, 'danger error'],
      [bug, 'bug'],
      [list, 'example'],
      [quote, 'quote cite'],
    ] as const
  ).flatMap(([icon, types]) => types.split(' ').map((type) => [type, icon] as const)),
)
