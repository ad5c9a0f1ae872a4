/** How many there are of something. */
export const counts = {
  notes: { one: '{count} note', other: '{count} notes' },
  cards: { one: '{count} card', other: '{count} cards' },
}
