import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCards } from './read-cards.ts'
import type { Settings } from './read-cards.ts'

const PLUGIN: Settings = { isPluginUsed: true }
const QA = 'Basic{Front:Q|Back:A}'
const differs = (line: number, how: string): string => `pluginDiffers ${line}: ${how}`

/** What Obsidian_to_Anki does at the edges of its syntax, and what we do; where the two differ, a fault says what it would do. */
const ROWS: [title: string, input: string, cards: string[], faults?: string[], settings?: Settings][] = [
  // where a block begins and ends
  [
    'a blank behind START hides the card from the plug-in',
    'START ⏎Basic⏎Q⏎Back: A⏎END',
    [QA],
    [differs(1, 'it sees no card here')],
    PLUGIN,
  ],
  ['an indented START is text', ' START⏎Basic⏎Q⏎END', []],
  ['a START in a list is text', '- START⏎Basic⏎Q⏎END', []],
  ['a START in a quote is text', '> START⏎> Basic⏎> Q⏎> END', []],
  ['a longer word is text', 'STARTS⏎Basic⏎Q⏎END', []],
  ['an indented END is text of the card', 'START⏎Basic⏎Q⏎Back: A⏎  END⏎END', ['Basic{Front:Q|Back:A⏎  END}']],
  [
    'a line that begins with END ends the card for the plug-in alone',
    'START⏎Basic⏎Q⏎Back: A⏎ENDPOINT x⏎END',
    ['Basic{Front:Q|Back:A⏎ENDPOINT x}'],
    [differs(1, 'to it the card ends at “ENDPOINT x” in line 5')],
    PLUGIN,
  ],
  [
    'the same in code',
    'START⏎Basic⏎Q⏎Back: A⏎```⏎END;⏎```⏎END',
    ['Basic{Front:Q|Back:A⏎```⏎END;⏎```}'],
    [differs(1, 'to it the card ends at “END;” in line 6')],
    PLUGIN,
  ],
  [
    'an ID says that the plug-in is used',
    'START⏎Basic⏎Q⏎Back: A⏎ENDING⏎<!--ID: 5-->⏎END',
    ['Basic{Front:Q|Back:A⏎ENDING} 5'],
    [differs(1, 'to it the card ends at “ENDING” in line 5')],
  ],
  [
    'nothing is told where nobody uses the plug-in',
    'START⏎Basic⏎Q⏎Back: A⏎ENDING⏎END',
    ['Basic{Front:Q|Back:A⏎ENDING}'],
  ],
  [
    'a card without END goes on to the next START',
    'START⏎Basic⏎Q⏎START⏎Basic⏎Q2⏎END',
    ['Basic{Front:Q}', 'Basic{Front:Q2}'],
    ['cardWithoutEnd 1'],
  ],
  [
    'for the plug-in it goes on to the next END',
    'START⏎Basic⏎Q⏎START⏎Basic⏎Q2⏎END',
    ['Basic{Front:Q}', 'Basic{Front:Q2}'],
    ['cardWithoutEnd 1', differs(1, 'to it the card goes on to line 7'), differs(4, 'it sees no card here')],
    PLUGIN,
  ],
  [
    'a block in a code fence is documentation',
    '```⏎START⏎Basic⏎Q⏎Back: A⏎END⏎```',
    [],
    [differs(2, 'it takes this to Anki, though it is code or a comment')],
    PLUGIN,
  ],
  [
    'a block in a comment is none',
    '%%⏎START⏎Basic⏎Q⏎Back: A⏎END⏎%%',
    [],
    [differs(2, 'it takes this to Anki, though it is code or a comment')],
    PLUGIN,
  ],
  [
    'a block in an HTML comment is none',
    '<!--⏎START⏎Basic⏎Q⏎Back: A⏎END⏎-->',
    [],
    [differs(2, 'it takes this to Anki, though it is code or a comment')],
    PLUGIN,
  ],
  [
    'a comment in a card is text to the plug-in',
    'START⏎Basic⏎Q %%x%%⏎Back: A⏎END',
    ['Basic{Front:Q|Back:A}'],
    [differs(1, 'to it the comment is text of the card')],
    PLUGIN,
  ],
  ['START and END alone are text', 'START⏎END', []],
  // note types
  [
    'a blank behind the note type is none',
    'START⏎Basic ⏎Q⏎Back: A⏎END',
    [QA],
    [differs(1, 'it does not know the note type, for a blank stands behind it')],
    PLUGIN,
  ],
  [
    'another letter makes another type',
    'START⏎basic⏎Q⏎Back: A⏎END',
    ['basic{Front:Q|Back:A}'],
    ['unknownNoteType 1: basic'],
  ],
  ['a type may be indented', 'START⏎  Basic⏎Q⏎Back: A⏎END', [QA]],
  ['a card of its type alone has no question', 'START⏎Basic⏎END', ['Basic{Front:}'], ['emptyQuestion 1']],
  [
    'nor has one of blanks',
    'START⏎Basic⏎ ⏎Back: A⏎END',
    ['Basic{Front: |Back:A}'.replace(': |', ':|')],
    ['emptyQuestion 1'],
  ],
  // fields
  ['a field begins right behind its colon', 'START⏎Basic⏎Q⏎Back:A⏎END', [QA]],
  ['a tab may follow', 'START⏎Basic⏎Q⏎Back:\tA⏎END', [QA]],
  [
    'a blank before the colon makes text of it',
    'START⏎Basic⏎Q⏎Back : A⏎END',
    ['Basic{Front:Q⏎Back : A}'],
    ['oddField 4: Back'],
  ],
  ['so does one before the name', 'START⏎Basic⏎Q⏎ Back: A⏎END', ['Basic{Front:Q⏎ Back: A}'], ['oddField 4: Back']],
  ['so do other letters', 'START⏎Basic⏎Q⏎back: A⏎END', ['Basic{Front:Q⏎back: A}'], ['oddField 4: Back']],
  ['so does bold', 'START⏎Basic⏎Q⏎**Back:** A⏎END', ['Basic{Front:Q⏎**Back:** A}'], ['oddField 4: Back']],
  ['so does a list', 'START⏎Basic⏎Q⏎- Back: A⏎END', ['Basic{Front:Q⏎- Back: A}'], ['oddField 4: Back']],
  ['so does a heading', 'START⏎Basic⏎Q⏎## Back: A⏎END', ['Basic{Front:Q⏎## Back: A}'], ['oddField 4: Back']],
  ['a longer name is another', 'START⏎Basic⏎Q⏎Backup: x⏎Back: A⏎END', ['Basic{Front:Q⏎Backup: x|Back:A}']],
  [
    'nothing is told of a field that is there',
    'START⏎Basic⏎Q⏎- Back: x⏎Back: A⏎END',
    ['Basic{Front:Q⏎- Back: x|Back:A}'],
  ],
  ['a field that comes again goes on', 'START⏎Basic⏎Q⏎Back: A⏎Back: B⏎END', ['Basic{Front:Q|Back:A⏎ B}']],
  [
    'a name in code begins a field for the plug-in alone',
    'START⏎Basic⏎Q⏎Back: A⏎```⏎Front: y⏎```⏎END',
    ['Basic{Front:Q|Back:A⏎```⏎Front: y⏎```}'],
    [differs(1, 'to it a field begins within the code')],
    PLUGIN,
  ],
  // tags and IDs
  ['tags without a blank are text', 'START⏎Basic⏎Q⏎Back: A⏎Tags:a⏎END', ['Basic{Front:Q|Back:A⏎Tags:a}']],
  ['no tags are text', 'START⏎Basic⏎Q⏎Back: A⏎Tags:⏎END', ['Basic{Front:Q|Back:A⏎Tags:}']],
  ['indented tags are text', 'START⏎Basic⏎Q⏎Back: A⏎ Tags: a⏎END', ['Basic{Front:Q|Back:A⏎ Tags: a}']],
  ['tags that are not last are text', 'START⏎Basic⏎Q⏎Tags: a⏎Back: A⏎END', ['Basic{Front:Q⏎Tags: a|Back:A}']],
  [
    'tags are taken as they are written',
    'START⏎Basic⏎Q⏎Back: A⏎Tags: a, b #c nested/tag d::e⏎END',
    ['Basic{Front:Q|Back:A} #a, #b #c #nested/tag #d::e'],
  ],
  [
    'tags below the ID hide it from the plug-in',
    'START⏎Basic⏎Q⏎Back: A⏎<!--ID: 1-->⏎Tags: a⏎END',
    ['Basic{Front:Q|Back:A} #a 1'],
    [differs(1, 'it does not see the ID, and makes another card')],
  ],
  [
    'a blank line below the tags makes text of them for the plug-in',
    'START⏎Basic⏎Q⏎Back: A⏎Tags: a⏎⏎<!--ID: 1-->⏎END',
    ['Basic{Front:Q|Back:A} #a 1'],
    [differs(1, 'it takes the tags for text, since they do not stand right above the ID')],
  ],
  [
    'blank lines above the tags and below the ID are nothing',
    'START⏎Basic⏎Q⏎Back: A⏎⏎⏎Tags: a⏎<!--ID: 1-->⏎⏎END',
    ['Basic{Front:Q|Back:A} #a 1'],
  ],
  [
    'an ID at the end of the answer takes the line with it for the plug-in',
    'START⏎Basic⏎Q⏎Back: A ID: 123⏎END',
    ['Basic{Front:Q|Back:A ID: 123}'],
    [differs(1, 'it takes the last line for the ID alone')],
    PLUGIN,
  ],
  ['an ID needs a blank and a number', 'START⏎Basic⏎Q⏎Back: A⏎ID:123⏎END', ['Basic{Front:Q|Back:A⏎ID:123}']],
  ['a word is no number', 'START⏎Basic⏎Q⏎Back: A⏎ID: abc⏎END', ['Basic{Front:Q|Back:A⏎ID: abc}']],
  // lines for the plug-in
  ['a deck within a card is no text of it', 'START⏎Basic⏎Q⏎TARGET DECK: X⏎Back: A⏎END', [QA]],
  [
    'a FROZEN paragraph ends at START',
    'FROZEN - Basic:⏎Back: X⏎START⏎Basic⏎Q⏎Back: A⏎END',
    ['Basic{Front:Q|Back:A+X}'],
    ['pluginDiffers 3: it takes this card for a part of the frozen text above'],
  ],
  [
    'FROZEN for a type that nobody knows',
    'FROZEN - Nope:⏎Back: X⏎⏎START⏎Basic⏎Q⏎Back: A⏎END',
    [QA],
    ['unknownNoteType 1: Nope'],
  ],
  ['FROZEN makes a field that the card lacks', 'FROZEN - Basic:⏎Back: X⏎⏎START⏎Basic⏎Q⏎END', ['Basic{Front:Q|Back:X}']],
  [
    'a card with DELETE above its ID is left out',
    'START⏎Basic⏎Q⏎Back: A⏎DELETE⏎<!--ID: 5-->⏎END',
    [],
    ['cardToDelete 1'],
  ],
  ['DELETE without an ID is a word', 'START⏎Basic⏎Q⏎Back: A⏎DELETE⏎END', ['Basic{Front:Q|Back:A⏎DELETE}']],
  // inline cards
  ['an inline card in code is code', 'a `STARTI [Basic] Q Back: A ENDI` b', []],
  ['two words in code are none', 'Between `STARTI` and `ENDI` stands [it].', []],
  ['an inline card in a fence is code', '```⏎STARTI [Basic] Q Back: A ENDI⏎```', []],
  ['an inline card in a callout is one', '> [!tip] x⏎> STARTI [Basic] Q Back: A ENDI', [QA]],
  [
    'several stand in a line',
    'STARTI [Basic] Q Back: A ENDI and STARTI [Basic] R Back: B ENDI',
    [QA, 'Basic{Front:R|Back:B}'],
  ],
  ['an inline card without a type is text', 'STARTI Q Back: A ENDI', [], ['inlineWithoutType 1']],
  ['a type in brackets that nobody knows', 'STARTI [Nope] Q Back: A ENDI', [], ['unknownNoteType 1: Nope']],
  ['a link is no type', 'STARTI see [[X]] [Basic] Q Back: A ENDI', [QA]],
  ['a field must be a word of its own', 'STARTI [Basic] Q Back:A ENDI', ['Basic{Front:Q Back:A}']],
  [
    'a name of two words is never one',
    'STARTI [Cloze] {{c1::x}} Back Extra: y ENDI',
    ['Cloze{Text:{{c1::x}} Back Extra: y}'],
  ],
  [
    'an ID before the tags takes them along',
    'STARTI [Basic] Q Back: A <!--ID: 5--> Tags: a ENDI',
    ['Basic{Front:Q|Back:A} 5'],
  ],
  [
    'an inline card in a block is its text',
    'START⏎Basic⏎Q STARTI [Basic] R Back: B ENDI⏎Back: A⏎END',
    ['Basic{Front:Q STARTI [Basic] R Back: B ENDI|Back:A}'],
  ],
  // clozes
  ['a cloze card without a gap', 'START⏎Cloze⏎x⏎END', ['Cloze{Text:x}'], ['clozeWithoutGap 1']],
]

for (const [title, input, cards, faults = [], settings] of ROWS) {
  test(`${title}: ${input}`, () => {
    const read = readCards(input, settings)
    assert.deepEqual(read.cards, cards)
    assert.deepEqual(read.faults.toSorted(), faults.toSorted())
  })
}

test('the first deck and the first tags of a note count', () => {
  const read = readCards('TARGET DECK: A⏎TARGET DECK: B⏎FILE TAGS: a⏎FILE TAGS: b⏎START⏎Basic⏎Q⏎END')
  assert.equal(read.deck, 'A')
  assert.deepEqual(read.cards, ['Basic{Front:Q} #a'])
})

const NO_DECK = [
  'TARGET DECK:A',
  ' TARGET DECK: A',
  'target deck: A',
  '```⏎TARGET DECK: A⏎```',
  'TARGET DECKS: A',
  'TARGET DECK⏎⏎A',
]
for (const note of NO_DECK) {
  test(`${note} names no deck`, () => {
    assert.equal(readCards(note).deck, undefined)
  })
}

test('a deck may stand behind the cards, and in a comment', () => {
  assert.equal(readCards('START⏎Basic⏎Q⏎END⏎TARGET DECK: A').deck, 'A')
  assert.equal(readCards('%%⏎TARGET DECK: A⏎%%').deck, 'A')
})

test('all words can be chosen', () => {
  const keywords = {
    start: '<!-- card -->',
    end: '<!-- /card -->',
    startInline: '{q',
    endInline: 'q}',
    deck: 'DECK',
    tags: '#t',
    frozen: 'ICE',
  }
  const note =
    'DECK: A⏎#t: x⏎ICE - Basic:⏎Back: +⏎⏎<!-- card -->⏎Basic⏎Q⏎Back: A⏎<!-- /card -->⏎- {q [Basic] R Back: B q}'
  const read = readCards(note, { keywords })
  assert.deepEqual(read.cards, ['Basic{Front:Q|Back:A++} #x', 'Basic{Front:R|Back:B++} #x'])
  assert.equal(read.deck, 'A')
})
