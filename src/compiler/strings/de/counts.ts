import type { Strings } from '../strings.ts'

export const counts: Strings['counts'] = {
  notes: { one: '{count} Notiz', other: '{count} Notizen' },
  cards: { one: '{count} Karte', other: '{count} Karten' },
  moreCards: { one: '{count} weitere Karte', other: '{count} weitere Karten' },
  decks: { one: '{count} Stapel', other: '{count} Stapel' },
  tags: { one: '{count} Schlagwort', other: '{count} Schlagwörter' },
  properties: { one: '{count} Eigenschaft', other: '{count} Eigenschaften' },
}
