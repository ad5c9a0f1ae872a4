/** What authors agree that the common marks of tasks mean. */
export const tasks = {
  toDo: 'To do',
  done: 'Done',
  halfDone: 'Half done',
  cancelled: 'Cancelled',
  forwarded: 'Forwarded',
  scheduled: 'Scheduled',
  question: 'Question',
  important: 'Important',
  star: 'Star',
  quote: 'Quote',
  information: 'Information',
  marked: 'Marked {mark}',
}
