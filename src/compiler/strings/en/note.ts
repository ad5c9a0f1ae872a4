/** Head and sides of a note's page, and the lists that pages share. */
export const note = {
  way: 'The way here',
  also: 'also {names}',
  created: 'Created {day}',
  updated: 'Updated {day}',
  readingTime: '{minutes} min',
  onThisPage: 'On this page',
  more: 'and {count} more',
  movedTo: 'This note stands at {note}.',
  /** Of a list that is cut into pages. */
  listPages: 'Pages of this list',
  before: 'Before',
  after: 'After',
  pageOf: '{number} of {count}',
}
