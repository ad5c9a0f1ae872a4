import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { SiteConfig } from './site-config.ts'

/** Lists all pages of the site for search engines, also those that Astro does not know of since they were left as they stood. */
export function listPages(
  config: Pick<SiteConfig, 'site' | 'base'>,
  shared: () => KnowledgeBase,
  pages: () => readonly string[],
): AstroIntegration {
  const own = sitemap({ filter: pageFilter(config, shared) })
  const write = own.hooks['astro:build:done']
  const done: typeof write = (options) => write?.({ ...options, pages: pages().map((pathname) => ({ pathname })) })
  return { ...own, hooks: { ...own.hooks, 'astro:build:done': done } }
}

/** Makes the test whether an address of the built site is a page, and none that only leads on to one. */
function pageFilter(
  { site, base }: Pick<SiteConfig, 'site' | 'base'>,
  shared: () => KnowledgeBase,
): (address: string) => boolean {
  let redirects: ReadonlySet<string> | undefined
  return (address) => {
    // It only leads on to notes.
    if (address.endsWith('/random/')) return false
    const notes = [...(shared().vault?.site.index.noteByPath.values() ?? [])]
    redirects ??= new Set(
      notes.flatMap((note) => note.redirects.map((from) => new URL(base.replace(/\/$/, '') + from, site).href)),
    )
    return !redirects.has(address)
  }
}
