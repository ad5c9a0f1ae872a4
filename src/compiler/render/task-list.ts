import type { Element } from 'hast'
import type { ListItem, Parents } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import type { State } from 'mdast-util-to-hast'
import { fill } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import type { RenderContext } from './context.ts'

/** A list item; a task says its mark as Obsidian's does, so that styles can tell the marks apart. */
export function renderListItem(
  state: State,
  node: ListItem,
  parent: Parents | undefined,
  { strings }: RenderContext,
): Element {
  const item = defaultHandlers.listItem(state, node, parent)
  const mark = node.data?.task?.trim()
  const place = mark === undefined ? undefined : findBox(item)
  if (mark === undefined || !place) return item
  const { box, line } = place
  item.properties = {
    ...item.properties,
    className: ['task-list-item', ...(node.checked ? ['is-checked'] : [])],
    dataTask: mark,
  }
  // A struck line would begin at the blank behind the box.
  const blank = line.children[line.children.indexOf(box) + 1]
  if (blank?.type === 'text' && blank.value === ' ') line.children.splice(line.children.indexOf(blank), 1)
  box.properties = {
    ...box.properties,
    className: ['task-list-item-checkbox'],
    dataTask: mark,
    ariaLabel: sayMark(mark, strings),
  }
  return item
}

function sayMark(mark: string, { tasks }: Strings): string {
  const meaning = MEANING_BY_MARK.get(mark)
  return meaning === undefined ? fill(tasks.marked, { mark }) : tasks[meaning]
}

/** What authors agree that the common marks mean. */
const MEANING_BY_MARK = new Map<string, keyof Strings['tasks']>([
  ['', 'toDo'],
  ['x', 'done'],
  ['X', 'done'],
  ['/', 'halfDone'],
  ['-', 'cancelled'],
  ['>', 'forwarded'],
  ['<', 'scheduled'],
  ['?', 'question'],
  ['!', 'important'],
  ['*', 'star'],
  ['"', 'quote'],
  ['i', 'information'],
])

/** The box is the first thing of the item, or of its first paragraph. */
function findBox(line: Element): { box: Element; line: Element } | undefined {
  const first = line.children.find((child) => child.type === 'element')
  if (first?.tagName === 'p') return findBox(first)
  return first?.tagName === 'input' ? { box: first, line } : undefined
}
