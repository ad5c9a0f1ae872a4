import type { Theme } from './theme.ts'

/** Where a frame comes from, as readers name it: `youtube-nocookie.com`. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

/** The address of a frame; a post is shown in the colours of the page. */
export function frameAddress(address: string, isFilm: boolean, theme: Theme): string {
  const url = new URL(address)
  if (!isFilm) url.searchParams.set('theme', theme)
  return url.href
}

/** The height that a post says it needs, in pixels; none in any other message. */
export function heightTold(message: unknown): number | undefined {
  const embed = field(message, 'twttr.embed')
  if (field(embed, 'method') !== 'twttr.private.resize') return undefined
  const parameters = field(embed, 'params')
  const height = Array.isArray(parameters) ? field(parameters[0], 'height') : undefined
  return typeof height === 'number' && height > 0 && height < MOST_PIXELS ? Math.ceil(height) : undefined
}

const MOST_PIXELS = 5000

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
