import type { Strings } from '../strings.ts'

export const keeping: Strings['keeping'] = {
  title: 'Das Gelernte behalten',
  why: 'Das Gelernte liegt nur in diesem Browser, und ein Browser kann es löschen: Manche tun das nach einer Woche ohne Besuch. Darum ab und zu in eine Datei sichern und die Datei auf einem anderen Gerät einlesen.',
  save: 'In eine Datei sichern',
  readIn: 'Eine Datei einlesen',
  clear: 'Alles vergessen',
  clearHelp:
    'Aller Fortschritt, das Protokoll und die Einstellungen dieser Website werden aus diesem Browser gelöscht. Das lässt sich nicht zurücknehmen.',
  clearAll: 'Alles löschen',
  cleared: 'Alles wurde gelöscht.',
  neverSaved: 'Noch nie in eine Datei gesichert.',
  lastSaved: 'Zuletzt am {day} in eine Datei gesichert.',
  wasReadIn: 'Eingelesen. Nichts, was hier war, ist verloren.',
  couldNotSave: 'Es konnte nicht gesichert werden, und nichts wurde geändert. Ist der Speicher voll?',

  notReadIn: '{file} wurde nicht eingelesen, und nichts wurde geändert.',
  foreign: 'Die Datei wurde auf {site} gesichert und enthält keine Karte dieser Website.',
  unreadable: 'Die Datei konnte nicht gelesen werden.',
  tooLarge: 'Die Datei ist zu groß.',
  otherKind: 'Es ist keine Datei mit Lernfortschritt.',
  newer: 'Die Datei hat die Version {version}, und diese Seite liest bis {known}: Bitte die Seite neu laden.',
  twice: 'Eine Frage steht doppelt in der Datei.',
  broken: 'Die Datei ist nicht ganz oder wurde verändert: Sie ist nicht als JSON zu lesen.',
  wrong: 'Etwas in der Datei ist nicht, wie es sein muss: {name} muss sein: {wanted}.',

  wanted: {
    object: 'ein Objekt',
    time: 'eine Zeit',
    list: 'eine Liste von höchstens {most}',
    text: 'ein Text von höchstens {most} Zeichen',
    range: 'von {least} bis {most}',
    whole: 'eine ganze Zahl',
    prompt: 'der Schlüssel einer Karte und eine Zahl',
    oneOf: 'eines von {values}',
  },

  cards: 'Karten in der Datei:',
  noCards: 'Die Datei enthält keine Karten.',
  added: '{count} hier noch nicht gelernt: sie kommen hinzu',
  newerThere: '{count} in der Datei später wiederholt: sie werden auf den neuen Stand gebracht',
  olderThere: '{count} hier später wiederholt: sie bleiben, wie sie sind',
  same: '{count} in beiden gleich',
  unknown: '{count} auf dieser Website nicht vorhanden: sie werden behalten, falls sie wiederkehren',
  savedOn: 'Gesichert auf {site}.',
  nothingNew: 'Es steht nichts darin, was nicht hier wäre.',
  answersAdded: {
    one: '{count} Antwort kommt zum Protokoll hinzu.',
    other: '{count} Antworten kommen zum Protokoll hinzu.',
  },
  confirm: 'Einlesen',
}
