import type { Element, ElementContent } from 'hast'
import { h } from '../../render/context.ts'
import { isActingAddress } from '../../syntax/html-schema.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/** A link: back to the site where its address is known, out into the web, or just its words. */
export function writeLink({ properties, children }: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  const words = inside(children)
  const href = addressOf(properties['href'], scope)
  return href === undefined ? words : [h('a', { href }, words)]
}

/** The complete address of what an attribute names; nothing for a place on the page, and for what no page could open. */
export function addressOf(address: unknown, scope: FieldScope): string | undefined {
  if (typeof address !== 'string') return undefined
  if (address.startsWith('/') && !address.startsWith('//')) return scope.completeAddress(address)
  return URL.canParse(address) && !isActingAddress(address) ? address : undefined
}
