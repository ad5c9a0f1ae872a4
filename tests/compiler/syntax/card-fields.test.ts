import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findCardBlocks } from '../../../src/compiler/syntax/cards/block.ts'
import { readCardText } from '../../../src/compiler/syntax/cards/fields.ts'
import { keywordPatterns } from '../../../src/compiler/syntax/cards/keywords.ts'
import { STOCK_NOTE_TYPES, USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'

const KEYWORDS = keywordPatterns(USUAL_CARD_SYNTAX.keywords)
const NOTE_TYPES = { ...STOCK_NOTE_TYPES, 'Question with context': ['Question', 'Context', 'Answer'] }

// A note with ⏎ for its line ends, and the cards read from it: type{field:text} #tags id
const ROWS: [note: string, ...cards: string[]][] = [
  // what the plugin's own examples say
  ['START⏎Basic⏎Q⏎Back: A⏎END', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Front: Q⏎Back: A⏎END', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Q1⏎Q2⏎Back: A1⏎A2⏎END', 'Basic{Front:Q1⏎Q2|Back:A1⏎A2}'],
  ['START⏎Basic⏎Back: A⏎Front: Q⏎END', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Back:⏎A⏎END', 'Basic{Front:|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A⏎Tags: a b  c⏎END', 'Basic{Front:Q|Back:A} #a #b #c'],
  ['START⏎Basic⏎Q⏎Back: A⏎⏎Tags: infra⏎<!--ID: 1726516929907-->⏎END', 'Basic{Front:Q|Back:A} #infra 1726516929907'],
  ['START⏎Basic⏎Q⏎Back: A⏎ID: 123⏎⏎END', 'Basic{Front:Q|Back:A} 123'],
  ['START⏎Basic⏎Q⏎Back: A⏎<!-- ID: 123 -->⏎END', 'Basic{Front:Q|Back:A} 123'],
  ['START⏎⏎Basic⏎Q⏎Back: A⏎END', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A⏎END⏎START⏎Basic⏎Q2⏎Back: A2⏎END', 'Basic{Front:Q|Back:A}', 'Basic{Front:Q2|Back:A2}'],
  ['START⏎Basic (and reversed card)⏎Q⏎Back: A⏎END', 'Basic (and reversed card){Front:Q|Back:A}'],
  [
    'START⏎Basic (optional reversed card)⏎Q⏎Back: A⏎Add Reverse: y⏎END',
    'Basic (optional reversed card){Front:Q|Back:A|Add Reverse:y}',
  ],
  ['START⏎Basic (type in the answer)⏎Q⏎Back: A⏎END', 'Basic (type in the answer){Front:Q|Back:A}'],
  ['START⏎Cloze⏎A {{c1::x}}⏎Back Extra: more⏎END', 'Cloze{Text:A {{c1::x}}|Back Extra:more}'],
  ['START⏎Question with context⏎Q⏎Answer: A⏎Context: C⏎END', 'Question with context{Question:Q|Context:C|Answer:A}'],
  // edges that the plugin knows
  ['START⏎  Basic⏎Q⏎END', 'Basic{Front:Q}'],
  ['START⏎Basic⏎END', 'Basic{Front:}'],
  ['START⏎Basic⏎Q⏎Back:A⏎END', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Q⏎Back:\tA⏎END', 'Basic{Front:Q|Back:A}'],
  [
    'START⏎Basic⏎Q⏎Back : A⏎ Back: B⏎back: C⏎**Back:** D⏎- Back: E⏎Backup: F⏎END',
    'Basic{Front:Q⏎Back : A⏎ Back: B⏎back: C⏎**Back:** D⏎- Back: E⏎Backup: F}',
  ],
  ['START⏎Basic⏎Q⏎Back: A⏎Back: B⏎END', 'Basic{Front:Q|Back:A⏎ B}'],
  ['START⏎Basic⏎Q⏎Back: A⏎Front: Q2⏎END', 'Basic{Front:Q⏎ Q2|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A⏎Tags:a⏎END', 'Basic{Front:Q|Back:A⏎Tags:a}'],
  ['START⏎Basic⏎Q⏎Back: A⏎ Tags: a⏎END', 'Basic{Front:Q|Back:A⏎ Tags: a}'],
  ['START⏎Basic⏎Q⏎Tags: a⏎Back: A⏎END', 'Basic{Front:Q⏎Tags: a|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A⏎Tags: a, b #c d::e⏎END', 'Basic{Front:Q|Back:A} #a, #b #c #d::e'],
  ['START⏎Basic⏎Q⏎Back: A⏎ID:123⏎END', 'Basic{Front:Q|Back:A⏎ID:123}'],
  ['START⏎Basic⏎Q⏎Back: A⏎ID: abc⏎END', 'Basic{Front:Q|Back:A⏎ID: abc}'],
  // where we are kinder than the plugin
  ['START  ⏎Basic ⏎Q⏎Back: A⏎END ', 'Basic{Front:Q|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A⏎Tags: a⏎⏎<!--ID: 1-->⏎⏎END', 'Basic{Front:Q|Back:A} #a 1'],
  ['START⏎Basic⏎Q⏎Back: A⏎<!--ID: 1-->⏎Tags: a⏎END', 'Basic{Front:Q|Back:A} #a 1'],
  ['START⏎Basic⏎Q⏎Back: A⏎```⏎Front: y⏎END⏎```⏎END', 'Basic{Front:Q|Back:A⏎```⏎Front: y⏎END⏎```}'],
  ['START⏎Unknown⏎Q⏎Back: A⏎END', 'Unknown?{Front:Q|Back:A}'],
  ['START⏎basic⏎Q⏎Back: A⏎END', 'basic?{Front:Q|Back:A}'],
  ['START⏎constructor⏎Q⏎Back: A⏎END', 'constructor?{Front:Q|Back:A}'],
  ['START⏎Basic⏎Q⏎Back: A ID: 5⏎END', 'Basic{Front:Q|Back:A ID: 5}'],
  ['START⏎Basic⏎Q⏎ENDPOINT⏎Back: A⏎END', 'Basic{Front:Q⏎ENDPOINT|Back:A}'],
  ['START⏎Basic⏎ID: 5⏎END', 'Basic{Front:} 5'],
  // none
  ['START⏎END'],
  ['START⏎⏎END'],
  [' START⏎Basic⏎Q⏎END'],
  ['- START⏎Basic⏎Q⏎END'],
  ['> START⏎> Basic⏎> END'],
  ['STARTS⏎Basic⏎END'],
  ['START'],
]

for (const [note, ...cards] of ROWS) {
  test(`${note} holds ${cards.length === 0 ? 'no card' : cards.join(' and ')}`, () => {
    assert.deepEqual(
      findCardBlocks(note.split('⏎'), KEYWORDS).map((block) => say(readCardText(block, NOTE_TYPES))),
      cards,
    )
  })
}

test('a field says where its text stands', () => {
  const lines = 'x\nSTART\nBasic\nQ\nBack:  A\nEND'.split('\n')
  const [block] = findCardBlocks(lines, KEYWORDS)
  assert.ok(block)
  for (const { text, line, column } of readCardText(block, NOTE_TYPES).fields) {
    assert.equal(lines[line]?.slice(column), text)
  }
})

function say({ noteType, isKnownType, fields, tags, id }: ReturnType<typeof readCardText>): string {
  const inside = fields.map(({ name, text }) => `${name}:${text.trimStart().replaceAll('\n', '⏎')}`).join('|')
  const rest = [...tags.map((tag) => `#${tag}`), ...(id === undefined ? [] : [id])]
  return [`${noteType}${isKnownType ? '' : '?'}{${inside}}`, ...rest].join(' ')
}
