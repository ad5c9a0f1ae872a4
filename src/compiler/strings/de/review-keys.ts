import type { Strings } from '../strings.ts'

export const reviewKeys: Strings['reviewKeys'] = {
  title: 'Tasten',
  show: 'die Antwort zeigen; danach dasselbe wie Gut',
  grade: 'Nochmal, Schwer, Gut, Einfach',
  undo: 'die letzte Antwort zurücknehmen',
  open: 'die Notiz der Karte öffnen',
  leave: 'die Runde verlassen; sie lässt sich wieder aufnehmen',
  list: 'diese Liste',
  help: 'Sie wirken, solange der Fokus auf der Karte oder auf einer Taste der Runde liegt. {hard} heißt: gewusst, mit Mühe; was nicht gewusst war, ist {again}.',
  close: 'Schließen',
}
