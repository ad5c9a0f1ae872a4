/** What a page says of its mentions and its links. */
export const backlinks = {
  title: 'On the other side',
  places: 'mentioned in {count} places',
  mention: { one: '{count} note mentions this one', other: '{count} notes mention this one' },
  embed: { one: '{count} embeds it', other: '{count} embed it' },
  cards: { one: 'asked in {count} card', other: 'asked in {count} cards' },
  wholeNote: 'the whole note',
  embeddedTitle: 'embedded in',
  embeddedIn: { one: 'embedded in {count} note', other: 'embedded in {count} notes' },
  unlinked: { one: 'named in {count} note without a link', other: 'named in {count} notes without a link' },
  outgoing: { one: 'links to {count} note', other: 'links to {count} notes' },
  wanted: { one: 'not written yet, mentioned in {count} note', other: 'not written yet, mentioned in {count} notes' },
  more: { one: '{count} more mention', other: '{count} more mentions' },
  andMore: 'and {count} more',
  moreTitle: 'More on the other side of {title}',
}
