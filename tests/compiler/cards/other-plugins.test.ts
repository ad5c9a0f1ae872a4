import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCards } from './read-cards.ts'
import type { Settings } from './read-cards.ts'

const TAGGED: Settings = { noteTags: ['flashcards'] }
const BOTH = 'Basic (and reversed card)'
const QA = 'Basic{Front:Q|Back:A}'

/** What obsidian-spaced-repetition reads in a note that carries its tag. */
const SPACED: [title: string, input: string, cards: string[], settings?: Settings][] = [
  ['a line with two colons is a card', 'Q::A', [QA]],
  ['three colons ask both ways', 'Q:::A', [`${BOTH}{Front:Q|Back:A}`]],
  ['blanks beside the colons are nothing', 'Q :: A', [QA]],
  ['a schedule is no text', 'Q::A <!--SR:!2024-08-16,51,230-->', [QA]],
  ['nor is one on the next line', 'Q::A⏎<!--SR:!2024-08-16,51,230!2024-08-20,4,270-->', [QA]],
  ['a list item is a card without its mark', '- Q::A⏎- R::B', [QA, 'Basic{Front:R|Back:B}']],
  ['colons in code part nothing', '`a::b` is code', []],
  ['nor do those in a fence', '```⏎a::b⏎```', []],
  ['a question alone is none', '::A', []],
  ['lines above and below a question mark', 'Q⏎more⏎?⏎A⏎more', ['Basic{Front:Q⏎more|Back:A⏎more}']],
  ['two question marks ask both ways', 'Q⏎??⏎A', [`${BOTH}{Front:Q|Back:A}`]],
  ['a blank line ends the answer', 'Q⏎?⏎A⏎⏎text', [QA]],
  [
    'a marker may end it instead',
    'Q⏎?⏎A⏎⏎more⏎+++⏎text',
    ['Basic{Front:Q|Back:A⏎⏎more}'],
    { spaced: { multiEnd: '+++' } },
  ],
  ['a question mark without a question is text', '?⏎A', []],
  ['nor is one without an answer a card', 'Q⏎?⏎⏎A', []],
  ['code may stand in the answer', 'Q⏎?⏎```⏎::⏎```⏎end', ['Basic{Front:Q|Back:```⏎::⏎```⏎end}']],
  ['a question that is a heading stays', '## Q⏎?⏎A', ['Basic{Front:## Q|Back:A} aside']],
  ['a heading with two colons stays', '## Q::A', ['Basic{Front:Q|Back:A} aside']],
  ['a highlight is a gap', 'A ==gap== here.', ['Cloze{Text:A {{c1::gap}} here.} aside']],
  [
    'each highlight is a gap of its own',
    '==a== and ==b==⏎==c==',
    ['Cloze{Text:{{c1::a}} and {{c2::b}}⏎{{c3::c}}} aside'],
  ],
  [
    'gaps may have numbers and hints',
    '==1;;a;;hint== ==2;;b== ==1;;c==',
    ['Cloze{Text:{{c1::a::hint}} {{c2::b}} {{c1::c}}} aside'],
  ],
  [
    'bold is a gap where that is wanted',
    'a **b** c',
    ['Cloze{Text:a {{c1::b}} c} aside'],
    { spaced: { clozes: { highlights: false, bold: true, curly: false } } },
  ],
  [
    'so are curly brackets',
    'a {{b;;h}} c',
    ['Cloze{Text:a {{c1::b::h}} c} aside'],
    { spaced: { clozes: { highlights: false, bold: false, curly: true } } },
  ],
  ['bold is none else', 'a **b** c', []],
  ['a comment is passed over', '<!-- a::b⏎c::d -->⏎Q::A', [QA]],
  ['separators can be chosen', 'Q=>A⏎⏎R⏎!⏎B', [QA, 'Basic{Front:R|Back:B}'], { spaced: { single: '=>', multi: '!' } }],
  ['a card of Obsidian_to_Anki is not read again', 'START⏎Basic⏎a::b⏎Back: c⏎END', ['Basic{Front:a::b|Back:c}']],
]

for (const [title, input, cards, settings = {}] of SPACED) {
  test(`${title}: ${input}`, () => {
    assert.deepEqual(readCards(input, { ...TAGGED, ...settings }).cards, cards)
  })
}

/** Where the tags stand that make cards of these. */
const TAGS: [title: string, input: string, cards: string[], settings?: Settings][] = [
  ['without a tag nothing is a card', 'Q::A⏎==gap==', []],
  ['a tag in the text holds for what is below it', 'a::b⏎#flashcards⏎⏎Q::A', [QA]],
  ['a tag below it names a deck', '#flashcards/x/y⏎Q::A', [`${QA} in x::y`]],
  ['it holds up to the next', '#flashcards/x⏎Q::A⏎⏎#flashcards/y⏎Q::A', [`${QA} in x`, `${QA} in y`]],
  ['a tag before a question is of that card alone', '#flashcards/x Q::A⏎R::B', [`${QA} in x`]],
  ['another tag is none', '#flash⏎Q::A', []],
  ['the tag of the note names its deck', 'Q::A', [`${QA} in x`], { noteTags: ['a', 'flashcards/x'] }],
  ['tags can be chosen', '#learn⏎Q::A', [QA], { spaced: { tags: ['learn'] } }],
  ['a tag before a question of several lines', '#flashcards/x Q⏎?⏎A', [`${QA} in x`]],
]

for (const [title, input, cards, settings] of TAGS) {
  test(`${title}: ${input}`, () => {
    assert.deepEqual(readCards(input, settings).cards, cards)
  })
}

/** What flashcards-obsidian reads. */
const HASHED: [title: string, input: string, cards: string[], settings?: Settings][] = [
  [
    'a line with the tag is a question, those below it are its answer',
    'Q #card⏎A⏎more⏎⏎text',
    ['Basic{Front:Q|Back:A⏎more}'],
  ],
  ['a heading stays', '## Q #card⏎A', ['Basic{Front:Q|Back:A} aside']],
  ['so does a list item', '- Q #card⏎  A', ['Basic{Front:Q|Back:  A} aside'.replace(':  A', ':A')]],
  ['the tag may stand below the question', '## Q⏎#card⏎A', ['Basic{Front:Q|Back:A} aside']],
  [
    'two words ask both ways',
    'Q #card-reverse⏎A⏎⏎R #card/reverse⏎B',
    [`${BOTH}{Front:Q|Back:A}`, `${BOTH}{Front:R|Back:B}`],
  ],
  ['a thought without an answer', 'A quote. #card-spaced⏎⏎text', ['Basic{Front:A quote.} aside']],
  ['its number is Anki’s', 'Q #card⏎A⏎^1628000000000⏎text', ['Basic{Front:Q|Back:A} 1628000000000']],
  ['other tags are the card’s', 'Q #card #a #b/c⏎A', ['Basic{Front:Q|Back:A} #a #b/c']],
  ['a question without an answer is a tag', 'Q #card⏎⏎A', []],
  ['a tag in a sentence is a tag', 'A #card game⏎A', []],
  ['a longer tag is another', 'Q #cards⏎A', []],
  ['code holds none', '```⏎Q #card⏎A⏎```', []],
  ['in a note of cards two colons are one', 'Q::A⏎⏎R #card⏎B', [QA, 'Basic{Front:R|Back:B}']],
  [
    'in a note that names a deck, too',
    '- Q :: A⏎^1628000000001⏎- R:::B',
    [`${QA} 1628000000001`, `${BOTH}{Front:R|Back:B}`],
    { namesDeck: true },
  ],
  ['elsewhere they are text', 'Q::A', []],
  ['the tag can be chosen', 'Q #karte⏎A', [QA], { hashed: { tag: 'karte', inline: '::', inlineReversed: ':::' } }],
]

for (const [title, input, cards, settings] of HASHED) {
  test(`${title}: ${input}`, () => {
    assert.deepEqual(readCards(input, settings).cards, cards)
  })
}
