import type { Strings } from '../strings.ts'

export const card: Strings['card'] = {
  turnOver: 'Umdrehen',
  turnBack: 'Zurückdrehen',
  otherSide: 'die andere Seite',
  space: 'Leertaste',
  gap: 'Lücke',
  gapWithHint: 'Lücke: {hint}',
  noQuestion: 'Diese Karte hat keine Frage.',
  noAnswer: 'Auf der Rückseite steht nichts.',
  unnamed: 'Eine Karte ohne Frage',
  asked: 'Auf einer Karte gefragt',
  deck: 'Stapel',
  about: 'über {sections}',
  aboutMore: 'über {sections} und {count} mehr',
  long: 'Diese Karte ist lang. Sie steht {place}.',
  onItsPage: 'auf der Seite ihrer Notiz',
  more: 'und {cards}',
  madeFromSection: 'aus diesem Abschnitt',
}
