import type { RouteType } from 'astro'

/** An address without the slashes at its ends. */
export function bare(address: string): string {
  return address.replace(/^\/+|\/+$/g, '')
}

/**
 * Where Astro writes a page or a file of a site, in its format for folders.
 *
 * @param pathname without the base path
 * @returns path from the site's folder, with `/`
 */
export function pageFile(pathname: string, type: RouteType = 'page'): string {
  const address = bare(pathname)
  if (type === 'endpoint') return address
  // Servers look for the pages of their failures there.
  if (address === '404' || address === '500') return `${address}.html`
  return address === '' ? 'index.html' : `${address}/index.html`
}
