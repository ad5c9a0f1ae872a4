/** How many there are of something. */
export const counts = {
  notes: { one: '{count} note', other: '{count} notes' },
  cards: { one: '{count} card', other: '{count} cards' },
  moreCards: { one: '{count} more card', other: '{count} more cards' },
  decks: { one: '{count} deck', other: '{count} decks' },
  tags: { one: '{count} tag', other: '{count} tags' },
  properties: { one: '{count} property', other: '{count} properties' },
}
