import type { Strings } from '../compiler/strings/strings.ts'

/**
 * The page that stands in for one that was not visited while there was a network.
 *
 * @param base address of the site, with its base path
 */
export function offlinePage(base: string, { language, offline }: Pick<Strings, 'language' | 'offline'>): string {
  // Not by what fills in elsewhere: what others share stands in a file of its own, which a worker cannot import.
  const words = offline.words
    .replace('{first}', () => `<a href="${base}">${offline.first}</a>`)
    .replace('{review}', () => `<a href="${base}cards/~review/">${offline.review}</a>`)
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${offline.title}</title><body style="max-width:36rem;margin:4rem auto;padding:0 1.5rem;font:1.125rem/1.6 serif;color-scheme:light dark">
<h1>${offline.heading}</h1><p>${words}</p></body></html>`
}
