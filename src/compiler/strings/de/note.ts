import type { Strings } from '../strings.ts'

export const note: Strings['note'] = {
  way: 'Der Weg hierher',
  also: 'auch {names}',
  created: 'Angelegt am {day}',
  updated: 'Geändert am {day}',
  readingTime: '{minutes} Min.',
  onThisPage: 'Auf dieser Seite',
  more: 'und {count} mehr',
  movedTo: 'Diese Notiz steht unter {note}.',
  listPages: 'Seiten dieser Liste',
  before: 'Zurück',
  after: 'Weiter',
  pageOf: '{number} von {count}',
}
