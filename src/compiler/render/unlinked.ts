import { toHtml } from 'hast-util-to-html'
import type { UnlinkedMention } from '../graph/unlinked/quote-place.ts'
import type { LinkIndex } from '../links/index-links.ts'
import { h, t } from './context.ts'
import type { Mention } from './rendered-note.ts'

/** Renders the sentences that name a note without a link; the name in each is marked. */
export function renderUnlinked(mentions: readonly UnlinkedMention[], index: LinkIndex): Mention[] {
  return mentions.flatMap(({ from, before, name, after, section }) => {
    const source = index.noteByPath.get(from)
    if (!source) return []
    const heading = source.facts.outline.find(({ id }) => id === section)?.text
    return {
      title: source.facts.title,
      address: section === undefined ? source.address : `${source.address}#${section}`,
      ...(heading === undefined ? {} : { heading }),
      html: toHtml([t(before), h('mark', {}, [t(name)]), t(after)]),
    }
  })
}
