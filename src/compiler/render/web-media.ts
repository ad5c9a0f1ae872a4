import type { Element } from 'hast'
import type { Strings } from '../strings/strings.ts'
import { h, t } from './context.ts'
import { readParameters } from './media.ts'

/** A film or post of another site, as it stands on a page: nothing is asked of that site until the reader wants it. */
export interface WebMedia {
  kind: 'youtube' | 'vimeo' | 'tweet'
  /** What the frame would show; it has parameters already. */
  frame: string
}

/** Tells whether an address that is shown like a picture is a film or a post, as Obsidian does. */
export function readWebMedia(address: string): WebMedia | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  const host = url.hostname.replace(/^(?:www|m|mobile|music)\./, '')
  const path = url.pathname.split('/').filter(Boolean)
  if (host === 'youtu.be') return youtube(path[0], url)
  if (host === 'youtube.com' || host === 'youtube-nocookie.com') {
    const [first = '', second] = path
    if (first === 'watch' || first === 'playlist') return youtube(url.searchParams.get('v') ?? undefined, url)
    return ['shorts', 'live', 'embed', 'v'].includes(first) ? youtube(second, url) : undefined
  }
  if (host === 'vimeo.com' || host === 'player.vimeo.com') return vimeo(path, url)
  if (host === 'twitter.com' || host === 'x.com') return tweet(path)
  return undefined
}

/**
 * Shows a film or a post as a card that names it and leads to it. Its script puts the player in its place when the reader asks.
 *
 * @param parameters words to show, a size, or both
 */
export function renderWebMedia(
  media: WebMedia,
  address: string,
  parameters: readonly string[],
  { media: named }: Strings,
): Element {
  const { alt, width, height } = readParameters(parameters)
  const isFilm = media.kind !== 'tweet'
  const ratio = isFilm && width !== undefined && height !== undefined ? `;aspect-ratio:${width}/${height}` : ''
  return h(
    'web-embed',
    {
      className: ['internal-embed', 'web-embed', isFilm ? 'is-film' : 'is-post'],
      dataEmbed: address,
      dataFrame: media.frame,
      ...(width === undefined ? {} : { style: `width:${width}px${ratio}` }),
    },
    [
      h('span', { className: ['web-embed-kind'] }, [t(named[media.kind])]),
      h('a', { className: ['web-embed-link', 'external-link'], href: address, rel: ['noopener'] }, [
        t(alt ?? address.replace(/^https?:\/\/(?:www\.)?/, '')),
      ]),
    ],
  )
}

function youtube(id: string | undefined, { searchParams }: URL): WebMedia | undefined {
  const list = searchParams.get('list')
  if (id !== undefined && !/^[\w-]{6,}$/.test(id)) return undefined
  if (id === undefined && list === null) return undefined
  const frame = new URL(`https://www.youtube-nocookie.com/embed/${id ?? 'videoseries'}`)
  frame.searchParams.set('autoplay', '1')
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '')
  if (start > 0) frame.searchParams.set('start', String(start))
  if (list !== null) frame.searchParams.set('list', list)
  return { kind: 'youtube', frame: frame.href }
}

/** `vimeo.com/76979871`, of an unlisted one `vimeo.com/76979871/abcdef`. */
function vimeo(path: readonly string[], { searchParams, hash }: URL): WebMedia | undefined {
  const at = path.findIndex((part) => /^\d{5,}$/.test(part))
  const id = path[at]
  if (id === undefined) return undefined
  const frame = new URL(`https://player.vimeo.com/video/${id}`)
  frame.searchParams.set('autoplay', '1')
  frame.searchParams.set('dnt', '1')
  const key = searchParams.get('h') ?? path[at + 1]
  if (key !== undefined && /^[\da-f]+$/.test(key)) frame.searchParams.set('h', key)
  const start = secondsOf(/^#t=(.+)$/.exec(hash)?.[1] ?? '')
  if (start > 0) frame.hash = `t=${start}s`
  return { kind: 'vimeo', frame: frame.href }
}

function tweet(path: readonly string[]): WebMedia | undefined {
  const id = path[path.indexOf('status') + 1]
  if (!path.includes('status') || id === undefined || !/^\d+$/.test(id)) return undefined
  return { kind: 'tweet', frame: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}` }
}

/** `90`, `90s`, `1m30s`, `1h2m3s` in seconds; 0 for anything else. */
function secondsOf(time: string): number {
  const [whole, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? []
  return whole === undefined ? 0 : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
