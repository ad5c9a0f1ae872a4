import type { Element, ElementContent } from 'hast'
import { h, t } from '../../render/context.ts'
import { addressOf, writeLink } from './link.ts'
import { findInside, hasClass } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'
import { withoutControlSigns } from './text.ts'

/** A picture: by its name among Anki's media, else by its address, else its words. One on a line of its own stays there. */
export function writeImage(node: Element, scope: FieldScope): ElementContent[] {
  const image = node.tagName === 'img' ? node : findInside(node, ({ tagName }) => tagName === 'img')
  if (!image) return []
  const { properties } = image
  const { src, width } = properties
  const alt = withoutControlSigns(String(properties['alt'] ?? ''), scope.found)
  const name = takeAlong(src, scope)
  const address = name ?? addressOf(src, scope)
  if (address === undefined) return alt === '' ? [] : [t(alt)]
  const path = scope.fileAt(String(src))
  const isAsked = width !== undefined && (path === undefined || scope.naturalWidth(path) !== Number(width))
  const style = hasClass(node, 'is-figure') ? { style: 'display:block;margin:.6em 0' } : {}
  return [h('img', { src: address, alt, ...(isAsked ? { width } : {}), ...style })]
}

/** A recording or film: Anki plays what stands in such brackets. */
export function writePlayer(node: Element, scope: FieldScope): ElementContent[] {
  const src = srcOf(node)
  const name = takeAlong(src, scope)
  if (name !== undefined) return [t(`[sound:${name}]`)]
  const href = addressOf(src, scope)
  return href === undefined ? [] : [h('a', { href }, [t(fileNameIn(href))])]
}

/** A recording, a film or a PDF that was embedded: played where it is taken along, else the link below its player. */
export function writePlayerEmbed(node: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  const player = findInside(node, ({ tagName }) => tagName === 'audio' || tagName === 'video')
  const name = player && takeAlong(srcOf(player), scope)
  if (name !== undefined) return [t(`[sound:${name}]`)]
  const link = findInside(node, ({ tagName }) => tagName === 'a')
  return link ? writeLink(link, scope, inside) : []
}

/** A page of elsewhere that the author framed. */
export function writeFrame({ properties }: Element, scope: FieldScope): ElementContent[] {
  const href = addressOf(properties['src'], scope)
  return href === undefined ? [] : [h('a', { href }, [t(String(properties['title'] ?? href))])]
}

/** The name under which the file at an address of the site goes into the package. */
function takeAlong(src: unknown, { fileAt, mediaName, isWithoutFiles, found }: FieldScope): string | undefined {
  const path = typeof src === 'string' ? fileAt(src) : undefined
  const name = path === undefined || isWithoutFiles ? undefined : mediaName(path)
  if (path !== undefined && name !== undefined) found.media.set(name, path)
  else if (path !== undefined) found.leftOut.add(path)
  return name
}

function srcOf(player: Element): unknown {
  return player.properties['src'] ?? findInside(player, ({ tagName }) => tagName === 'source')?.properties['src']
}

function fileNameIn(address: string): string {
  return decodeURI(new URL(address).pathname.replace(/^.*\//, '')) || address
}
