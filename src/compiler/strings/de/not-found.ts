import type { Strings } from '../strings.ts'

export const notFound: Strings['notFound'] = {
  title: 'Hier steht nichts',
  text: 'Keine Notiz hat diese Adresse: sie wurde vielleicht umbenannt oder nie geschrieben.',
  ways: 'Die Suche oben hilft weiter, ebenso {folders} und {tags}, oder ein neuer Anfang auf {home}.',
  folders: 'alle Ordner',
  tags: 'alle Schlagwörter',
  home: 'der ersten Seite',
  near: 'Vielleicht war eine von diesen gemeint:',
}
