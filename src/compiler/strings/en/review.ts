/** The page that asks cards. Its script is handed all of it. */
export const review = {
  title: 'Review',
  progress: 'Progress',
  withoutScript:
    'Here the site’s cards are asked, each when it is about to be forgotten. What you learn is kept in your browser, and nowhere else. That needs JavaScript.',
  readInstead: 'Without it, {decks} can be read through, and every card turned over.',
  allDecks: 'all decks',

  failed: 'The cards could not be loaded. Reload the page to try again.',
  notKept:
    'This browser keeps nothing for this site, as in a private window: you can review, but what you learn is gone when you leave this page.',
  unsaved: 'That could not be saved. Is the disk full? Try again.',

  /** How a card stands. */
  new: 'new',
  learning: 'learning',
  due: 'due',
  countOf: '{count} {kind}',

  allCards: 'All cards',
  someDecks: '{count} decks',
  someTags: '{count} tags',

  now: 'now',
  onDay: 'on {day}',
  onWeekday: 'on {day}',
}
