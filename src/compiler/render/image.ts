import type { Element } from 'hast'
import type { Image } from 'mdast'
import { chosenOf } from '../links/resolve.ts'
import { markdownTarget, parseLinkTarget } from '../syntax/link-target.ts'
import { h } from './context.ts'
import type { RenderContext } from './context.ts'
import { renderEmbed } from './embed.ts'
import type { RenderTree } from './embed.ts'
import { readParameters, renderMedia } from './media.ts'

/** A Markdown image: a file of the vault, a note shown like any embed, or a picture that the author shows from elsewhere. */
export function renderImage(node: Image, context: RenderContext, renderTree: RenderTree): Element {
  const parameters = (node.alt ?? '').split('|').filter(Boolean)
  const target = markdownTarget(node.url)
  if (target === undefined) {
    const { alt, ...size } = readParameters(parameters)
    const title = node.title ? { title: node.title } : {}
    return h('img', { src: node.url, alt: alt ?? '', ...size, ...title, loading: 'lazy', decoding: 'async' })
  }
  const resolution = chosenOf(context.site.index.resolve(context.note.path, target))
  if (resolution.kind === 'attachment') return renderMedia(resolution.path, parameters, '', context)
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
