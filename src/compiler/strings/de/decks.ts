import type { Strings } from '../strings.ts'

export const decks: Strings['decks'] = {
  title: 'Karten',
  byTag: 'Nach Schlagwort',
  decks: 'Stapel',
  tags: 'Schlagwörter',
  actions: 'Was mit diesen Karten geschehen kann',
  review: 'Wiederholen',
  toAnki: 'Nach Anki',
  progress: 'Fortschritt',
  shown: '{shown} von {all} Karten stehen auf dieser Seite.',
  filtered: '{shown} von {all} Karten',
  filter: 'Diese Karten filtern',
  readThrough: 'Durchlesen',
  print: 'Drucken',
  none: 'Hier gibt es noch keine Karte.',
  above: { one: '{count} weitere steht weiter oben', other: '{count} weitere stehen weiter oben' },
  elsewhere: { one: '{count} weitere steht in {decks}.', other: '{count} weitere stehen in {decks}.' },
  theDecks: 'den Stapeln',
}
