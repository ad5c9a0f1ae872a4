import type { Element } from 'hast'
import { attachmentAddress } from '../links/addresses.ts'
import type { VaultPath } from '../vault/path.ts'
import { fileNameOf } from '../vault/path.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'

/** A file of the vault shown in place, by its kind; what a browser cannot show becomes a link. */
export function renderMedia(
  path: VaultPath,
  parameters: readonly string[],
  fragment: string,
  context: RenderContext,
): Element {
  const { site, page } = context
  page.files.add(path)
  const address = `${site.base}${attachmentAddress(path)}`
  const kind = kindOf(path)
  const wrap = (child: Element): Element =>
    h('span', { className: ['internal-embed', `${kind}-embed`], dataEmbed: path }, [child])
  if (kind === 'image') {
    const { alt, ...size } = readParameters(parameters)
    const natural = site.imageSize(path)
    const known = natural ? scale(natural, size) : size
    return wrap(
      h('img', { src: address, alt: alt ?? nameWithoutEnding(path), ...known, loading: 'lazy', decoding: 'async' }),
    )
  }
  if (kind === 'audio') return wrap(h('audio', { src: address, controls: true, preload: 'none' }))
  if (kind === 'video') return wrap(h('video', { src: address, controls: true, preload: 'metadata' }))
  if (kind === 'pdf') {
    return wrap(
      h('iframe', { src: `${address}${fragment && `#${fragment}`}`, title: fileNameOf(path), loading: 'lazy' }),
    )
  }
  return wrap(h('a', { className: ['internal-link', 'file-link'], href: address }, [t(fileNameOf(path))]))
}

/**
 * Reads what follows the bars of an image: an alternative text, a size, or both; only the last can be a size.
 *
 *     | ![[a.png|words|100x145]]
 *                      ^^^^^^^ pixels
 */
export function readParameters(parameters: readonly string[]): { alt?: string; width?: number; height?: number } {
  const last = parameters.at(-1) ?? ''
  const size = /^(\d+)(?:x(\d+))?$/.exec(last)
  const alt = (size ? parameters.slice(0, -1) : parameters).join('|')
  return {
    ...(alt === '' ? {} : { alt }),
    ...(size?.[1] === undefined ? {} : { width: Number(size[1]) }),
    ...(size?.[2] === undefined ? {} : { height: Number(size[2]) }),
  }
}

type MediaKind = 'image' | 'audio' | 'video' | 'pdf' | 'file'

const KIND_BY_ENDING = new Map<string, MediaKind>([
  ...['avif', 'bmp', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'].map((ending): [string, MediaKind] => [
    ending,
    'image',
  ]),
  ...['flac', 'm4a', 'mp3', 'ogg', 'wav', '3gp'].map((ending): [string, MediaKind] => [ending, 'audio']),
  ...['mkv', 'mov', 'mp4', 'ogv', 'webm'].map((ending): [string, MediaKind] => [ending, 'video']),
  ['pdf', 'pdf'],
])

/** What a file is shown as. */
export function kindOf(path: string): MediaKind {
  return KIND_BY_ENDING.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'file'
}

/** The size on the page: as asked, the other side in proportion, so that nothing jumps while the image loads. */
function scale(natural: Size, asked: Partial<Size>): Size {
  const width = asked.width ?? natural.width
  const height = asked.height ?? Math.round((natural.height * width) / natural.width)
  return { width, height }
}

interface Size {
  width: number
  height: number
}

function nameWithoutEnding(path: string): string {
  return fileNameOf(path).replace(/\.[^.]+$/, '')
}
