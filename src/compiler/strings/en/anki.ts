/** The page that offers cards for Anki. */
export const anki = {
  title: 'Cards for Anki',
  lead: '{anki} is a free program for learning with cards, on computers and phones. Take a deck, or all cards at once; each package brings its pictures and the decks below it.',
  allCards: 'all cards',
  AllCards: 'All cards',
  nothing: 'There is nothing to take along here.',
  file: '{name}, {ending}',
  ownAnki: 'your own Anki',
  own: 'Only you see this, while you write: {package} renews {notes} of your own Anki in place.',
  help: 'What to do with it',
  open: 'Open the {package} file: on a computer by {menu} in Anki, on a phone with AnkiDroid or AnkiMobile. The cards are new; nothing of your other decks changes.',
  menu: 'File › Import',
  again:
    '{later}, take the same file again and import it as before. New cards come, cards that were changed here are renewed, and what you have learned stays. A card that you have edited yourself stays as you left it until it is changed here.',
  later: 'Later',
  devices: '{where} let Anki synchronise; there is no need to import twice.',
  onOtherDevices: 'On other devices',
  textFile:
    'The {text} file is for other programs: a line a card, question and answer with a tab between them, as HTML. It brings no pictures along.',
  yours:
    '{if} and Obsidian_to_Anki has brought them into your Anki, leave it at that. To that Anki the cards of a package are others, so you would have each of them twice. Verso’s setting {setting} makes you a package that renews your own.',
  ifYours: 'If these are your own notes',
}
