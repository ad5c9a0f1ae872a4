import type { Element, ElementContent } from 'hast'
import { h } from '../../render/context.ts'
import { findInside } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/** The number of a footnote; there is no place in a field that it could lead to. */
export function writeFootnoteReference(node: Element, _scope: FieldScope, inside: WriteInside): ElementContent[] {
  return inside(node.children)
}

/** The footnotes at the end of a text, without their label and the ways back. */
export function writeFootnotes(node: Element, _scope: FieldScope, inside: WriteInside): ElementContent[] {
  const list = findInside(node, ({ tagName }) => tagName === 'ol')
  return list ? [h('div', { className: ['footnotes'] }, [h('ol', {}, inside(withoutWaysBack(list).children))])] : []
}

function withoutWaysBack(node: Element): Element {
  const children = node.children
    .filter((child) => child.type !== 'element' || child.properties['dataFootnoteBackref'] === undefined)
    .map((child) => (child.type === 'element' ? withoutWaysBack(child) : child))
  return { ...node, children }
}
