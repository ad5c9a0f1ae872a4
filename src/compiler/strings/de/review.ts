import type { Strings } from '../strings.ts'

export const review: Strings['review'] = {
  title: 'Wiederholen',
  progress: 'Fortschritt',
  withoutScript:
    'Hier werden die Karten der Website gefragt, jede dann, wenn sie fast vergessen ist. Das Gelernte bleibt in diesem Browser und nirgends sonst. Dazu braucht es JavaScript.',
  readInstead: 'Ohne das lassen sich {decks} durchlesen, und jede Karte lässt sich umdrehen.',
  allDecks: 'alle Stapel',

  failed: 'Die Karten konnten nicht geladen werden. Vielleicht hilft es, die Seite neu zu laden.',
  notKept:
    'Dieser Browser behält nichts für diese Website, wie in einem privaten Fenster: Wiederholen geht, aber beim Verlassen der Seite ist das Gelernte fort.',
  unsaved: 'Das konnte nicht gesichert werden. Ist der Speicher voll? Bitte noch einmal versuchen.',

  new: 'neu',
  learning: 'begonnen',
  due: 'fällig',
  countOf: '{count} {kind}',

  allCards: 'Alle Karten',
  someDecks: '{count} Stapel',
  someTags: '{count} Schlagwörter',

  now: 'jetzt',
  onDay: 'am {day}',
  onWeekday: 'am {day}',
}
