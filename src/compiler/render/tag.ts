import type { Element } from 'hast'
import { tagAddress } from '../graph/tags.ts'
import { tagName } from '../syntax/tag.ts'
import type { Tag } from '../syntax/nodes.ts'
import { h, t } from './context.ts'

/** A tag in the text, as written. */
export function renderTag(node: Tag, base: string): Element {
  return linkToTag(tagName(node), node.value, base)
}

/**
 * A link to the page of a tag.
 *
 * @param name without `#`
 */
export function linkToTag(name: string, shown: string, base: string): Element {
  return h('a', { className: ['tag'], href: base + tagAddress(name) }, [t(shown)])
}
