import rss from '@astrojs/rss'
import type { APIContext } from 'astro'
import { language, title } from 'virtual:verso'
import { withBase } from '../base-path.ts'
import { feedItems } from '../compiler/graph/feed-items.ts'
import { listNotes } from '../listed-notes.ts'

/** A feed names complete addresses, so there is none where the site's own is not known. */
export function getStaticPaths(): { params: { feed: string } }[] {
  return import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []
}

export async function GET({ site }: APIContext): Promise<Response> {
  const notes = await listNotes()
  return rss({
    title,
    description: title,
    site: new URL(withBase('/'), site),
    customData: `<language>${language}</language>`,
    items: feedItems(notes).map(({ address, ...item }) => ({ ...item, link: new URL(withBase(address), site).href })),
  })
}
