import type { Strings } from '../strings.ts'

export const tasks: Strings['tasks'] = {
  toDo: 'Offen',
  done: 'Erledigt',
  halfDone: 'Halb erledigt',
  cancelled: 'Abgebrochen',
  forwarded: 'Weitergereicht',
  scheduled: 'Eingeplant',
  question: 'Frage',
  important: 'Wichtig',
  star: 'Stern',
  quote: 'Zitat',
  information: 'Hinweis',
  marked: 'Markiert mit {mark}',
}
