import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Highlight } from '../syntax/nodes.ts'
import { h } from './context.ts'

/** Marked words. */
export function renderHighlight(state: State, node: Highlight): Element {
  return h('mark', {}, state.all(node))
}
