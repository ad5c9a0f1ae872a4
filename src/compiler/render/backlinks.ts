import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { addressOfReference } from '../graph/backlinks.ts'
import type { Reference } from '../graph/backlinks.ts'
import type { IndexedNote } from '../links/index-links.ts'
import { readSentence } from '../vault/sentence.ts'
import { h, t } from './context.ts'
import type { SiteIndex } from './context.ts'
import { openFormulas } from './formula.ts'
import type { Formulas } from './formula.ts'
import { renderMathInSentence } from './math.ts'
import type { Mention, MentionGroup, RenderedBacklinks } from './rendered-note.ts'
import { renderSentence } from './sentence.ts'

/** What stands round a note besides the mentions of it. */
export type Around = Pick<RenderedBacklinks, 'unlinked' | 'outgoing'>

/** Most mentions that stand on a note's own page, and on each page after it. */
export const MENTIONS_A_PAGE = 50

/**
 * Renders what other notes say of a note, grouped by the section they mean, the whole note first.
 *
 * @returns what stands on the note's page, and the mentions of all kinds that do not fit there, in the same order
 */
export function renderBacklinks(
  note: IndexedNote,
  references: readonly Reference[],
  index: SiteIndex,
  around: Around,
  formulas: Formulas = openFormulas({}),
): { backlinks: RenderedBacklinks; rest: Mention[] } {
  const sectionRank = new Map(note.facts.outline.map((entry, at) => [entry.id, at]))
  const ordered = (kind: Reference['kind']): Reference[] =>
    references
      .filter((reference) => reference.kind === kind)
      .sort((a, b) => rankOf(a, sectionRank) - rankOf(b, sectionRank))
  const mentions = ordered('mention')
  const embeds = distinctBy(ordered('embed'), ({ from }) => from)
  const cards = distinctBy(ordered('card'), ({ from, link }) => `${from} ${cardOf(from, link, index)}`)
  const show = (reference: Reference): Mention =>
    renderMention(reference, sectionOf(reference, note)?.text, index, formulas)
  const groups: MentionGroup[] = []
  for (const reference of mentions.slice(0, MENTIONS_A_PAGE)) {
    const section = sectionOf(reference, note)
    const last = groups.at(-1)
    if (last && last.section?.id === section?.id) last.mentions.push(show(reference))
    else groups.push({ section, mentions: [show(reference)] })
  }
  const rest = [mentions, embeds, cards].flatMap((kind) => kind.slice(MENTIONS_A_PAGE))
  return {
    backlinks: {
      total: mentions.length,
      groups,
      embeds: embeds.slice(0, MENTIONS_A_PAGE).map(show),
      cards: cards.slice(0, MENTIONS_A_PAGE).map(show),
      embedTotal: embeds.length,
      cardTotal: cards.length,
      more: rest.length,
      ...around,
    },
    rest: rest.map(show),
  }
}

function renderMention(
  reference: Reference,
  section: string | undefined,
  index: SiteIndex,
  formulas: Formulas,
): Mention {
  const source = index.noteByPath.get(reference.from)
  const link = source?.facts.links[reference.link]
  if (!source || !link) throw new Error(`a backlink comes from ${reference.from}, which is not indexed`)
  const sentence = readSentence(source.facts.sentences[link.sentence ?? -1] ?? '[]')
  const heading = source.facts.outline.find((entry) => entry.id === link.section)?.text
  const shown = renderSentence(
    sentence,
    reference.link,
    (node) => renderMathInSentence(node, source, formulas),
    section,
  )
  return {
    title: source.facts.title,
    address: addressOfReference(reference, source),
    ...(heading === undefined ? {} : { heading }),
    html: toHtml([...renderProperty(link.property), ...shown]),
  }
}

function renderProperty(name: string | undefined): ElementContent[] {
  return name === undefined ? [] : [h('span', { className: ['mention-property'] }, [t(`${name}:`)]), t(' ')]
}

function sectionOf(reference: Reference, note: IndexedNote): MentionGroup['section'] {
  const entry = note.facts.outline.find(({ id }) => id === reference.section)
  return entry ? { id: entry.id, text: entry.text } : null
}

function rankOf({ section }: Reference, sectionRank: ReadonlyMap<string, number>): number {
  return section === undefined ? -1 : (sectionRank.get(section) ?? -1)
}

/** An embed shows itself, and a card often says the same thrice: the first of each is enough. */
function distinctBy(references: readonly Reference[], keyOf: (reference: Reference) => string): Reference[] {
  const seen = new Set<string>()
  return references.filter((reference) => {
    const key = keyOf(reference)
    return !seen.has(key) && seen.add(key)
  })
}

function cardOf(from: Reference['from'], link: number, index: SiteIndex): number {
  return index.noteByPath.get(from)?.facts.links[link]?.card ?? -1
}
