import type { Strings } from '../strings.ts'

export const progress: Strings['progress'] = {
  title: 'Fortschritt',
  withoutScript:
    'Hier steht, was auf dieser Website gelernt wurde: wie viel, wie gut, und was als Nächstes kommt. Es liegt im Browser, darum braucht es JavaScript, um es zu zeigen.',
  notKept:
    'Dieser Browser behält nichts für diese Website, wie in einem privaten Fenster. Was auf einer anderen Seite dieses Besuchs gelernt wurde, ist hier nicht zu sehen.',
  statistics: 'Statistik',
  settings: 'Einstellungen',
  newPerDay: 'Neue Karten am Tag',
  reviewsPerDay: 'Wiederholungen am Tag',
  retention: 'Wieder fragen, wenn die Aussicht, es zu wissen, so weit gesunken ist',
  retentionHelp: '90 % sind ein gutes Maß. Jedes Prozent mehr kostet viele weitere Wiederholungen.',
  buttons: 'Tasten',
  buttonsHelp: 'Zwei: Nochmal und Gut. Sie genügen.',
  four: 'vier',
  two: 'zwei',
  saved: 'Gesichert.',
  leeches: 'Lernbremsen',
  leechesHelp:
    'Eine Karte, die immer wieder vergessen wird, kostet Zeit und bringt nichts. Die meisten fragt man besser anders oder auf zwei Karten.',
  leech: '{deck} · {count}-mal vergessen',
  gone: 'Karten, die es nicht mehr gibt',
  goneHelp: {
    one: '{count} gelernte Karte steht nicht mehr auf dieser Website. Was von ihr gewusst ist, bleibt behalten, falls sie wiederkehrt.',
    other:
      '{count} gelernte Karten stehen nicht mehr auf dieser Website. Was von ihnen gewusst ist, bleibt behalten, falls sie wiederkehren.',
  },
  forget: 'Vergessen',
}
