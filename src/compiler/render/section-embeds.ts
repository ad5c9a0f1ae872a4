import { fill, fillCount, sayNumber } from '../strings/fill.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { SectionMark } from './section-mark.ts'

/**
 * The notes that embed a section: their number, and a link to each.
 *
 * @param id fragment of the section's heading
 * @returns none where nobody embeds it
 */
export function markEmbeds(id: string, { note, site, strings }: RenderContext): SectionMark | undefined {
  const found = site.sectionEmbeds.get(note.path)?.get(id)
  if (!found) return undefined
  const { notes, more } = found
  const entries = notes.map(({ title, address }) => h('li', {}, [h('a', { href: site.base + address }, [t(title)])]))
  const rest =
    more > 0
      ? [
          h('li', { className: ['section-cards-note'] }, [
            t(fill(strings.backlinks.andMore, { count: sayNumber(more, strings.language) })),
          ]),
        ]
      : []
  return {
    words: [t(fillCount(strings.backlinks.embeddedIn, notes.length + more, strings.language))],
    entries: [...entries, ...rest],
  }
}
