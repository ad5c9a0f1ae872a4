import type { Strings } from '../strings.ts'

export const reviewEnd: Strings['reviewEnd'] = {
  done: 'Für jetzt geschafft',
  nothingLeft: 'Für heute ist nichts mehr übrig',
  learnMore: { one: '{count} neue Karte mehr lernen', other: '{count} neue Karten mehr lernen' },
  chooseAgain: 'Neu auswählen',
  takeBack: 'Letzte Antwort zurücknehmen',
  answers: { one: '{count} Antwort', other: '{count} Antworten' },
  firstMet: { one: '{count} Karte zum ersten Mal gesehen', other: '{count} Karten zum ersten Mal gesehen' },
  recalled: '{recalled} von {all} gewusst ({share})',
  keptNothing: 'Nichts davon wurde behalten.',
  tomorrow: 'Was sonst noch fällig ist, wartet bis morgen.',
  forgotten: 'Mindestens einmal vergessen',
  neverSaved: 'Das Gelernte wurde noch nie in eine Datei gesichert. Das kostet einen Klick, auf der Seite {progress}.',
  savedLongAgo:
    'Das Gelernte wurde seit zwei Wochen nicht in eine Datei gesichert. Das kostet einen Klick, auf der Seite {progress}.',
}
