/** A card, wherever it is shown. */
export const card = {
  turnOver: 'Turn over',
  turnBack: 'Turn back',
  otherSide: 'the other side',
  /** A key of the keyboard. */
  space: 'Space',
  /** What a cloze asks for, to those who cannot see it. */
  gap: 'gap',
  gapWithHint: 'gap: {hint}',
  noQuestion: 'This card has no question.',
  noAnswer: 'Nothing stands on the back.',
  unnamed: 'A card without a question',
  asked: 'Asked on a card',
  /** Stands before its name. */
  deck: 'deck',
  about: 'about {sections}',
  aboutMore: 'about {sections} and {count} more',
  long: 'This card is long. It stands {place}.',
  onItsPage: 'on the page of its note',
  more: 'and {cards}',
  madeFromSection: 'made from this section',
}
