/** The end of a round. */
export const reviewEnd = {
  done: 'Done for now',
  nothingLeft: 'Nothing is left for today',
  learnMore: { one: 'Learn {count} more new card', other: 'Learn {count} more new cards' },
  chooseAgain: 'Choose again',
  takeBack: 'Take back the last answer',
  answers: { one: '{count} answer', other: '{count} answers' },
  firstMet: { one: '{count} card met for the first time', other: '{count} cards met for the first time' },
  recalled: '{recalled} of {all} recalled ({share})',
  keptNothing: 'Nothing of it was kept.',
  tomorrow: 'What else is due waits until tomorrow.',
  forgotten: 'Forgotten at least once',
  neverSaved: 'What you have learned was never saved to a file. That takes one press, on the page {progress}.',
  savedLongAgo:
    'What you have learned was not saved for two weeks to a file. That takes one press, on the page {progress}.',
}
