import type { Element } from 'hast'
import type { Image } from 'mdast'
import { chosenOf } from '../links/resolve.ts'
import { markdownTarget, parseLinkTarget } from '../syntax/link-target.ts'
import { h } from './context.ts'
import type { RenderContext } from './context.ts'
import { renderEmbed } from './embed.ts'
import type { RenderTree } from './embed.ts'
import { askedSize, readParameters, renderMedia } from './media.ts'
import { readWebMedia, renderWebMedia } from './web-media.ts'

/** A Markdown image: a file of the vault, a note shown like any embed, or a picture that the author shows from elsewhere. */
export function renderImage(node: Image, context: RenderContext, renderTree: RenderTree): Element {
  const parameters = (node.alt ?? '').split('|').filter(Boolean)
  const target = markdownTarget(node.url)
  if (target === undefined) {
    const media = readWebMedia(node.url)
    return media ? renderWebMedia(media, node.url, parameters, context.strings) : renderFarImage(node, parameters)
  }
  const resolution = chosenOf(context.site.index.resolve(context.note.path, target))
  if (resolution.kind === 'attachment')
    return renderMedia(resolution.path, parameters, target.replace(/^[^#]*#?/, ''), context)
  const embed = {
    type: 'embed',
    value: target,
    target: parseLinkTarget(target),
    parameters,
    position: node.position,
    data: { ...node.data },
  } as const
  return renderEmbed(embed, context, renderTree)
}

/** Of a picture from elsewhere only the author knows the size, and its host need not know which page shows it. */
function renderFarImage(node: Image, parameters: readonly string[]): Element {
  const { alt, ...size } = readParameters(parameters)
  const title = node.title ? { title: node.title } : {}
  const waiting = { loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer' }
  return h('img', { src: node.url, alt: alt ?? '', ...askedSize(size), ...title, ...waiting })
}
