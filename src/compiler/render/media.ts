import type { Element, ElementContent } from 'hast'
import { attachmentAddress } from '../links/addresses.ts'
import { pluginFileName } from '../syntax/plugin-block.ts'
import type { VaultPath } from '../vault/path.ts'
import { fileNameOf } from '../vault/path.ts'
import { sayNumber } from '../strings/fill.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import { kindOf } from './media-kind.ts'
import type { MediaKind } from './media-kind.ts'
import { renderPluginFile } from './plugin-block.ts'
import { words } from './words.ts'

/** A file of the vault shown in place, by its kind; what a browser cannot show becomes a link. */
export function renderMedia(
  path: VaultPath,
  parameters: readonly string[],
  fragment: string,
  context: RenderContext,
): Element {
  const { site, page, strings } = context
  const plugin = pluginFileName(path)
  if (plugin !== undefined) return renderPluginFile(plugin, path, fragment, context)
  page.files.add(path)
  const file: ShownFile = {
    address: `${site.base}${attachmentAddress(path)}`,
    name: fileNameOf(path),
    fragment,
    ...readParameters(parameters),
  }
  const bytes = site.fileBytes(path)
  const size = bytes === undefined ? undefined : sayBytes(bytes, strings.language)
  const kind = kindOf(path)
  const shown = kind === 'image' ? [renderImageFile(file, site.imageSize(path))] : renderPlayer(kind, file, size)
  return h('span', { className: ['internal-embed', `${kind}-embed`], dataEmbed: path }, shown)
}

/** Stands in the line where a file should be shown that is not there. */
export function renderMissingMedia(written: string, { strings }: RenderContext): Element {
  const name = h('span', { className: ['embed-target'] }, [t(written.replace(/#.*/s, ''))])
  const said = words(strings.text.nothingHere, { name })
  return h('span', { className: ['internal-embed', 'is-missing'], dataEmbed: written }, said)
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

/** The size on the page: as asked, the other side in proportion, so that nothing jumps while the image loads. */
export function scale(natural: Size, asked: AskedSize): Size {
  const ratio = natural.width / natural.height
  const width = asked.width ?? (asked.height === undefined ? natural.width : Math.round(asked.height * ratio))
  const height = asked.height ?? Math.round(width / ratio)
  return { width, height }
}

interface Size {
  width: number
  height: number
}

interface AskedSize {
  width?: number | undefined
  height?: number | undefined
}

interface ShownFile {
  address: string
  name: string
  /** What follows `#`. */
  fragment: string
  alt?: string
  width?: number
  height?: number
}

function renderImageFile({ address, name, alt, ...asked }: ShownFile, natural: Size | undefined): Element {
  const size = natural ? { ...askedSize(asked), ...scale(natural, asked) } : askedSize(asked)
  return h('img', { src: address, alt: alt ?? withoutEnding(name), ...size, loading: 'lazy', decoding: 'async' })
}

/** What an author asks for; of two sides the picture's own proportions must not have the last word. */
export function askedSize({ width, height }: AskedSize): Element['properties'] {
  return {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(width === undefined || height === undefined ? {} : { style: `aspect-ratio:${width}/${height}` }),
  }
}

/** A player of the browser's own, and the file's name, by which it is had without one. */
function renderPlayer(
  kind: Exclude<MediaKind, 'image'>,
  file: ShownFile,
  fileSize: string | undefined,
): ElementContent[] {
  const { address, name, alt, width, height } = file
  const title = alt ?? name
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  const link = renderFileLink(address, title, fileSize)
  switch (kind) {
    case 'audio':
      return [h('audio', { src: address + timeIn(file), controls: true, preload: 'metadata', title }), ...link]
    case 'video': {
      const shown = { controls: true, playsInline: true, preload: 'metadata', title }
      return [h('video', { src: address + timeIn(file), ...shown, ...size }), ...link]
    }
    case 'pdf': {
      const { place, height: asked } = readPdfFragment(file.fragment)
      const tall = asked ?? height
      const frame = { src: address + place, title, loading: 'lazy', ...(tall === undefined ? {} : { height: tall }) }
      return [h('iframe', frame), ...renderFileLink(address + place, title, fileSize)]
    }
    case 'file':
      return link
  }
}

function renderFileLink(href: string, title: string, fileSize: string | undefined): ElementContent[] {
  const link = h('a', { className: ['internal-link', 'file-link'], href }, [t(title)])
  return fileSize === undefined ? [link] : [link, t(' '), h('span', { className: ['file-size'] }, [t(fileSize)])]
}

/**
 * Reads where a PDF is opened, and how tall its frame is; what only Obsidian understands is dropped.
 *
 *     | ![[paper.pdf#page=3&height=400]]
 *                    ^^^^^^ ^^^^^^^^^^
 */
export function readPdfFragment(fragment: string): { place: string; height?: number } {
  const parts = fragment.split(/[#&]/).filter(Boolean)
  const height = /^height=(\d+)$/.exec(parts.find((part) => part.startsWith('height=')) ?? '')?.[1]
  const known = parts.filter((part) => /^(?:page|zoom|view|toolbar|nameddest|search)=/.test(part))
  const place = known.length === 0 ? '' : `#${known.join('&')}`
  return { place, ...(height === undefined ? {} : { height: Number(height) }) }
}

/** Where a recording begins: `#t=90`, `#t=1:30,2:00`. */
function timeIn({ fragment }: ShownFile): string {
  return /^t=[\d.:,]+$/.test(fragment) ? `#${fragment}` : ''
}

/** `12 KB`, `1.4 MB`, in German `1,4 MB`: in thousands, as systems show it. */
export function sayBytes(bytes: number, language: string): string {
  const unit = UNITS.findIndex((_, at) => bytes < 1000 ** (at + 1) * 999.5)
  const at = unit < 0 ? UNITS.length - 1 : unit
  const number = bytes / 1000 ** (at + 1)
  const rounded = number < 9.95 ? Math.round(number * 10) / 10 : Math.round(number)
  return `${sayNumber(rounded, language)} ${UNITS[at] ?? ''}`
}

const UNITS = ['KB', 'MB', 'GB']

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}
