import type { Strings } from '../strings.ts'

export const statistics: Strings['statistics'] = {
  answersToday: 'Antworten heute',
  inARow: 'in Folge',
  days: { one: '{count} Tag', other: '{count} Tage' },
  answersInAll: 'Antworten insgesamt',
  new: 'neu',
  learning: 'begonnen',
  young: 'jung',
  mature: 'reif',
  asTable: 'Als Tabelle',
  weekOf: 'Woche ab',
  weekOfDay: 'Woche ab {day}: {value}',
  none: 'keine',
  valueOf: '{day}: {value}',

  reviews: 'Wiederholungen',
  halfYear: 'Im letzten halben Jahr {answers} an {days}.',
  answers: { one: '{count} Antwort', other: '{count} Antworten' },
  byDay: 'Antworten nach Tagen',

  recall: 'Behalten',
  recalled: '{share} gewusst von {reviews} in {weeks} Wochen; gewünscht: {wanted}.',
  nothingYet: 'Noch wurde nichts gefragt, was vorher gelernt war.',
  reviewCount: { one: '{count} Wiederholung', other: '{count} Wiederholungen' },
  byWeek: 'Behalten nach Wochen',
  asked: 'Gefragt',
  recalledHead: 'Gewusst',
  share: 'Anteil',

  comes: 'Was kommt',
  forecast: '{reviews} in den nächsten {days} Tagen, davon {today} heute.',
  dueByDay: 'Fällig nach Tagen',
  day: 'Tag',
  due: 'Fällig',
}
