/** The list of the keys of a round. */
export const reviewKeys = {
  title: 'Keys',
  show: 'show the answer; then the same as Good',
  grade: 'Again, Hard, Good, Easy',
  undo: 'take the last answer back',
  open: 'open the note of the card',
  leave: 'leave the round; it can be taken up again',
  list: 'this list',
  help: 'They work while the focus is on the card or on a button of the round. {hard} means that you knew it, with effort; what you did not know is {again}.',
  close: 'Close',
}
