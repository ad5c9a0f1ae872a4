/** What can be wrong with cards, and with taking them to Anki; a part of the catalogue. */
export const cardProblems = {
  cardWithoutEnd: {
    weight: 'fault',
    what: 'this card has no END',
    todo: 'put END on a line of its own below the answer',
  },
  cardEndInFence: {
    weight: 'note',
    what: 'this card ends inside a code fence that is still open',
    todo: 'close the fence above END',
  },
  duplicateCardId: {
    weight: 'fault',
    what: 'the card id {} is used twice',
    todo: 'delete the ID line of the copy, so that it becomes a card of its own',
  },
  emptyQuestion: {
    weight: 'fault',
    what: 'this card has no question',
    todo: 'write one between the note type and the answer',
  },
  unknownNoteType: {
    weight: 'fault',
    what: 'no note type is named “{}”',
    todo: 'use Basic, or add the type to the settings of Obsidian_to_Anki',
  },
  clozeWithoutGap: {
    weight: 'fault',
    what: 'this cloze card has no gap',
    todo: 'write {{c1::…}} round what is asked; it is shown whole until then',
  },
  inlineWithoutType: {
    weight: 'fault',
    what: 'this inline card names no note type',
    todo: 'write it in brackets, as in STARTI [Basic] …; it is shown as text until then',
  },
  oddField: {
    weight: 'fault',
    what: 'this looks like the field “{}” and begins none',
    todo: 'write its name at the very left, in the same letters, the colon right behind it',
  },
  oddDeck: {
    weight: 'note',
    what: 'this is an odd name for a deck: {}',
    todo: 'nothing is lost; write parts with :: between them, as in Books::Parts',
  },
  pluginDiffers: {
    weight: 'note',
    what: 'this is read otherwise by Obsidian_to_Anki: {}',
    todo: 'mend it for the sake of your Anki; the page shows it as it is meant',
  },
  cardToDelete: {
    weight: 'note',
    what: 'this card is marked to be deleted',
    todo: 'nothing is to be mended; it is left out',
  },
  sameQuestion: {
    weight: 'note',
    what: 'another card of this deck asks the same: {}',
    todo: 'ask in other words, for Obsidian_to_Anki takes only one of them to Anki',
  },
  badPattern: {
    weight: 'fault',
    what: 'this custom syntax is no regular expression: {}',
    todo: 'mend it in the settings of Obsidian_to_Anki; it makes no cards until then',
  },
  controlSigns: {
    weight: 'fault',
    what: 'this card holds control characters, which no field of Anki may hold',
    todo: 'delete them; the packages for Anki leave them out',
  },
  hugeCard: {
    weight: 'note',
    what: 'this card holds {} of text',
    todo: 'embed a smaller section; Anki takes it, but slows down over it',
  },
  largeMedia: {
    weight: 'note',
    what: 'a file of this card is too large for a package for Anki: {}',
    todo: 'make it smaller; in Anki the card links to it until then',
  },
  packageFailed: {
    weight: 'fault',
    what: 'this file could not be put into the packages for Anki: {}',
    todo: 'look at the file; cards that show it lack it',
  },
  badAnkiExport: {
    weight: 'fault',
    what: 'this export of Anki cannot be used: {}',
    todo: 'export your decks anew; nothing else is affected',
  },
} as const
