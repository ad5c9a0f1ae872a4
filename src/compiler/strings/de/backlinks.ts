import type { Strings } from '../strings.ts'

export const backlinks: Strings['backlinks'] = {
  title: 'Auf der anderen Seite',
  places: 'an {count} Stellen erwähnt',
  mention: { one: '{count} Notiz erwähnt diese', other: '{count} Notizen erwähnen diese' },
  embed: { one: '{count} bettet sie ein', other: '{count} betten sie ein' },
  cards: { one: 'auf {count} Karte gefragt', other: 'auf {count} Karten gefragt' },
  wholeNote: 'die ganze Notiz',
  embeddedTitle: 'eingebettet in',
  embeddedIn: { one: 'eingebettet in {count} Notiz', other: 'eingebettet in {count} Notizen' },
  unlinked: { one: 'in {count} Notiz ohne Link genannt', other: 'in {count} Notizen ohne Link genannt' },
  outgoing: { one: 'verweist auf {count} Notiz', other: 'verweist auf {count} Notizen' },
  wanted: {
    one: 'noch nicht geschrieben, in {count} Notiz erwähnt',
    other: 'noch nicht geschrieben, in {count} Notizen erwähnt',
  },
  more: { one: '{count} weitere Erwähnung', other: '{count} weitere Erwähnungen' },
  andMore: 'und {count} weitere',
  moreTitle: 'Mehr auf der anderen Seite von {title}',
}
