import type { Element, ElementContent } from 'hast'
import { h } from '../../render/context.ts'
import { findInside, hasClass } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/** A callout: a quote under a title in bold; one that can be folded stays so. */
export function writeCallout(node: Element, _scope: FieldScope, inside: WriteInside): ElementContent[] {
  const title = findInside(node, (part) => hasClass(part, 'callout-title-inner'))
  const content = node.children.find((part) => part.type === 'element' && hasClass(part, 'callout-content'))
  const words = [h('b', {}, inside(title?.children ?? []))]
  const blocks = inside(content?.type === 'element' ? content.children : [])
  const { open } = node.properties
  const parts =
    node.tagName === 'details'
      ? [h('details', open ? { open } : {}, [h('summary', {}, words), ...blocks])]
      : [h('p', {}, words), ...blocks]
  return [h('blockquote', { className: ['callout'] }, parts)]
}
