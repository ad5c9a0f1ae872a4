/** The counts over a note's backlinks: `4 notes mention this one · 1 embeds it · asked in 6 cards`. */
export function mentionCounts({ total, groups, embeds, cards }: CountedBacklinks): string {
  const mentions = groups.flatMap((group) => group.mentions)
  const notes = countNotes(mentions)
  const embedding = countNotes(embeds)
  return [
    // Of mentions on further pages nothing is at hand but their number.
    total > mentions.length && `mentioned in ${total.toLocaleString('en')} places`,
    total === mentions.length && notes > 0 && `${notes} ${notes === 1 ? 'note mentions' : 'notes mention'} this one`,
    embedding > 0 && `${embedding} ${embedding === 1 ? 'embeds' : 'embed'} it`,
    cards.length > 0 && `asked in ${cards.length} ${cards.length === 1 ? 'card' : 'cards'}`,
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
  embeds: { address: string }[]
  cards: { address: string }[]
}
