import type { Strings } from '../strings.ts'

export const counts: Strings['counts'] = {
  notes: { one: '{count} Notiz', other: '{count} Notizen' },
  cards: { one: '{count} Karte', other: '{count} Karten' },
}
