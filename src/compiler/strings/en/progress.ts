/** The page of progress: what it says, and its settings. */
export const progress = {
  title: 'Progress',
  withoutScript:
    'Here stands what you have learned on this site: how much, how well, and what comes next. It is kept in your browser, so showing it needs JavaScript.',
  notKept:
    'This browser keeps nothing for this site, as in a private window. What was learned on another page of this visit is not here.',
  statistics: 'Statistics',
  settings: 'Settings',
  newPerDay: 'New cards a day',
  reviewsPerDay: 'Reviews a day',
  retention: 'Ask again when the chance to know it falls to',
  retentionHelp: '90 % is a good measure. Each per cent more costs many more reviews.',
  buttons: 'Buttons',
  buttonsHelp: 'Two: Again and Good. They are enough.',
  four: 'four',
  two: 'two',
  saved: 'Saved.',
  leeches: 'Leeches',
  leechesHelp:
    'A card that is forgotten again and again takes time and gives nothing. Most are asked better in another way, or in two cards.',
  leech: '{deck} · forgotten {count} times',
  gone: 'Cards that are gone',
  goneHelp: {
    one: '{count} card that you have learned is not on this site any more. What you know of it is kept, in case it returns.',
    other:
      '{count} cards that you have learned are not on this site any more. What you know of them is kept, in case they return.',
  },
  forget: 'Forget them',
}
