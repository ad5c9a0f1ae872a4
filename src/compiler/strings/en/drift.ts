/** Where cards say otherwise than the notes they were copied from. */
export const drift = {
  title: 'Drift',
  kinds: {
    otherwise: 'the card says otherwise than the note',
    dropped: 'the card says what the note does not say (any more)',
    renamed: 'the heading has another name in the note',
    moved: 'the note says this in another place',
    grown: 'the note says more than the card',
  },
  intro: 'What cards say otherwise than the notes they were copied from, the heaviest first: {card} {note}.',
  cardSays: 'the card says',
  noteSays: 'the note says',
  none: 'Every card says what the notes say that it was copied from.',
  nothing: 'none',
  differences: { one: '{count} difference', other: '{count} differences' },
  found: '{differences} in {cards}',
  grown: {
    one: '{count} place where the note says more than the card',
    other: '{count} places where the note says more than the card',
  },
  /** Stands before a piece of text, for those who are not told of deletions and insertions. */
  inCard: 'the card: ',
  inNote: 'the note: ',
  card: 'card',
  note: 'note',
  more: 'and {count} more',
  embedInstead: 'embed instead',
}
