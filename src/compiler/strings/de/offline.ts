import type { Strings } from '../strings.ts'

export const offline: Strings['offline'] = {
  title: 'Offline',
  heading: 'Keine Verbindung',
  words:
    'Diese Seite wurde noch nicht besucht, darum liegt hier keine Kopie von ihr. {first} und {review} sind vielleicht da.',
  first: 'Die erste Seite',
  review: 'die Wiederholung',
}
