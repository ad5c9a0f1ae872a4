import type { Element, ElementContent } from 'hast'
import { t } from '../../render/context.ts'
import { findInside, hasClass } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'
import { writeLink } from './link.ts'

/** A film or post of another site: what it is, and a link to it. */
export function writeWebEmbed(node: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  const kind = findInside(node, (part) => hasClass(part, 'web-embed-kind'))
  const link = findInside(node, ({ tagName }) => tagName === 'a')
  const words = [...inside(kind?.children ?? []), t(': '), ...(link ? writeLink(link, scope, inside) : [])]
  return words
}
