import type { Element, ElementContent } from 'hast'
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import type { State } from 'mdast-util-to-hast'
import type { Callout } from '../syntax/nodes.ts'
import { calloutIcon } from './callout-icon.ts'
import { h, t } from './context.ts'
import { drawIcon } from './icon.ts'

/** A callout, in Obsidian's classes; one that can be folded is a disclosure. */
export function renderCallout(state: State, node: Callout): Element {
  const { calloutType, metadata, fold } = node
  const [first, ...others] = node.children
  const title = first?.type === 'calloutTitle' ? state.all(first) : [t(defaultTitle(calloutType))]
  const blocks = state.all(first?.type === 'calloutTitle' ? { ...node, children: others } : node)
  const head = h(fold ? 'summary' : 'div', { className: ['callout-title'] }, [
    h('span', { className: ['callout-icon'] }, [drawIcon(calloutIcon(calloutType))]),
    h('span', { className: ['callout-title-inner'] }, title),
    ...(fold ? [h('span', { className: ['callout-fold'] }, [drawIcon(chevronRight)])] : []),
  ])
  const content: ElementContent[] =
    blocks.length > 0 ? [h('div', { className: ['callout-content'] }, state.wrap(blocks, true))] : []
  return h(
    fold ? 'details' : 'div',
    {
      className: ['callout', ...(fold ? ['is-collapsible'] : [])],
      dataCallout: calloutType,
      ...(metadata === undefined ? {} : { dataCalloutMetadata: metadata }),
      ...(fold === undefined ? {} : { dataCalloutFold: fold === 'open' ? '+' : '-', open: fold === 'open' }),
    },
    [head, ...content],
  )
}

/** `see-also` -> `See Also` */
function defaultTitle(type: string): string {
  return type
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
    .trim()
}
