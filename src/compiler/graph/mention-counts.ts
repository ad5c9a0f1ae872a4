import { fill, fillCount, sayNumber } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'

/** The counts over a note's backlinks: `4 notes mention this one · 1 embeds it · asked in 6 cards`. */
export function mentionCounts(
  { total, groups, embedTotal, cardTotal }: CountedBacklinks,
  { backlinks, language }: Pick<Strings, 'backlinks' | 'language'>,
): string {
  const mentions = groups.flatMap((group) => group.mentions)
  const notes = countNotes(mentions)
  const places = sayNumber(total, language)
  return [
    // Of mentions on further pages nothing is at hand but their number.
    total > mentions.length && fill(backlinks.places, { count: places }),
    total === mentions.length && notes > 0 && fillCount(backlinks.mention, notes, language),
    embedTotal > 0 && fillCount(backlinks.embed, embedTotal, language),
    cardTotal > 0 && fillCount(backlinks.cards, cardTotal, language),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}

function countNotes(mentions: readonly { address: string }[]): number {
  return new Set(mentions.map(({ address }) => address.replace(/#.*/, ''))).size
}

interface CountedBacklinks {
  /** Mentions in all, those in cards left out. */
  total: number
  groups: { mentions: { address: string }[] }[]
  embedTotal: number
  cardTotal: number
}
