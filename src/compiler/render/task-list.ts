import type { Element } from 'hast'
import type { ListItem, Parents } from 'mdast'
import { defaultHandlers } from 'mdast-util-to-hast'
import type { State } from 'mdast-util-to-hast'

/** A list item; a task says its mark as Obsidian's does, so that styles can tell the marks apart. */
export function renderListItem(state: State, node: ListItem, parent: Parents | undefined): Element {
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
    ariaLabel: meaningByMark.get(mark) ?? `Marked ${mark}`,
  }
  return item
}

/** What authors agree that the common marks mean. */
const meaningByMark = new Map([
  ['', 'To do'],
  ['x', 'Done'],
  ['X', 'Done'],
  ['/', 'Half done'],
  ['-', 'Cancelled'],
  ['>', 'Forwarded'],
  ['<', 'Scheduled'],
  ['?', 'Question'],
  ['!', 'Important'],
  ['*', 'Star'],
  ['"', 'Quote'],
  ['i', 'Information'],
])

/** The box is the first thing of the item, or of its first paragraph. */
function findBox(line: Element): { box: Element; line: Element } | undefined {
  const first = line.children.find((child) => child.type === 'element')
  if (first?.tagName === 'p') return findBox(first)
  return first?.tagName === 'input' ? { box: first, line } : undefined
}
