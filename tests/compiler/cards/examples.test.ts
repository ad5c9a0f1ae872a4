import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCards } from './read-cards.ts'
import type { Settings } from './read-cards.ts'

const CURLY = { hasCurlyClozes: true }
const HIGHLIGHTS = { hasCurlyClozes: true, hasHighlightClozes: true }
const CONTEXT = { noteTypes: { 'Question with context': ['Question', 'Context', 'Answer'] } }
const basic = (pattern: string): Settings => ({ patterns: { Basic: pattern } })
const cloze = (text: string): string => `START⏎Cloze⏎${text}⏎END`

/*
 * Obsidian_to_Anki's own output for these inputs, as it stands in its sources and was written down from a run of them. Where a
 * row says “ours:”, we mean to differ, and the words before the colon say how.
 */
const ROWS: [input: string, cards: string[], settings?: Settings, ours?: string][] = [
  ['START⏎Basic⏎Q⏎Back: A⏎END', ['Basic{Front:Q|Back:A}']],
  ['START⏎Basic⏎Front: Q⏎Back: A⏎END', ['Basic{Front:Q|Back:A}']],
  ['START⏎Basic⏎Q1⏎Q2⏎Back: A1⏎A2⏎END', ['Basic{Front:Q1⏎Q2|Back:A1⏎A2}']],
  ['START⏎Basic⏎Back: A⏎Front: Q⏎END', ['Basic{Front:Q|Back:A}']],
  ['START⏎Basic⏎Back:⏎A⏎END', ['Basic{Front:|Back:A}']],
  ['START⏎Basic⏎Q⏎Back: A⏎Tags: a b  c⏎END', ['Basic{Front:Q|Back:A} #a #b #c']],
  ['START⏎Basic⏎Q⏎Back: A⏎⏎Tags: infra⏎<!--ID: 1726516929907-->⏎END', ['Basic{Front:Q|Back:A} #infra 1726516929907']],
  ['START⏎Basic⏎Q⏎Back: A⏎ID: 123⏎⏎END', ['Basic{Front:Q|Back:A} 123']],
  ['START⏎Basic⏎Q⏎Back: A⏎<!-- ID: 123 -->⏎END', ['Basic{Front:Q|Back:A} 123']],
  ['START⏎⏎Basic⏎Q⏎Back: A⏎END', ['Basic{Front:Q|Back:A}']],
  ['START⏎Basic⏎Q⏎Back: A⏎END⏎START⏎Basic⏎Q2⏎Back: A2⏎END', ['Basic{Front:Q|Back:A}', 'Basic{Front:Q2|Back:A2}']],
  ['START⏎Basic (and reversed card)⏎Q⏎Back: A⏎END', ['Basic (and reversed card){Front:Q|Back:A}']],
  [
    'START⏎Basic (optional reversed card)⏎Q⏎Back: A⏎Add Reverse: y⏎END',
    ['Basic (optional reversed card){Front:Q|Back:A|Add Reverse:y}'],
  ],
  ['START⏎Basic (type in the answer)⏎Q⏎Back: A⏎END', ['Basic (type in the answer){Front:Q|Back:A}']],
  [
    'START⏎Cloze⏎A {{c1::x}} and {{c2::y::hint}}⏎Back Extra: more⏎END',
    ['Cloze{Text:A {{c1::x}} and {{c2::y::hint}}|Back Extra:more}'],
  ],
  [
    'START⏎Question with context⏎Q⏎Answer: A⏎Context: C⏎END',
    ['Question with context{Question:Q|Context:C|Answer:A}'],
    CONTEXT,
  ],
  [
    'STARTI [Basic] This is a test. Back: Test successful! ENDI',
    ['Basic{Front:This is a test.|Back:Test successful!}'],
  ],
  ['- STARTI [Basic] Q Back: A Tags: t1 t2 <!--ID: 123--> ENDI', ['Basic{Front:Q|Back:A} #t1 #t2 123']],
  ['TARGET DECK⏎A::B⏎⏎START⏎Basic⏎Q⏎Back: A⏎END', ['Basic{Front:Q|Back:A}']],
  ['FILE TAGS: a b⏎⏎START⏎Basic⏎Q⏎Back: A⏎Tags: c⏎END', ['Basic{Front:Q|Back:A} #c #a #b']],
  ['FROZEN - Basic:⏎Front: X⏎⏎START⏎Basic⏎Q⏎Back: A⏎END', ['Basic{Front:Q+X|Back:A}'], {}, 'on a line of its own'],
  ['DELETE⏎ID: 123', []],
  [cloze('{x} and {y}'), ['Cloze{Text:{{c1::x}} and {{c2::y}}}'], CURLY],
  [cloze('{2:x} {1|y} {c3:z}'), ['Cloze{Text:{{c2::x}} {{c1::y}} {{c3::z}}}'], CURLY],
  [cloze('{a} {2:b} {c}'), ['Cloze{Text:{{c1::a}} {{c2::b}} {{c2::c}}}'], CURLY],
  [cloze('{1:x::hint}'), ['Cloze{Text:{{c1::x::hint}}}'], CURLY],
  [cloze('{c1::x}'), ['Cloze{Text:{{c1::x}}}'], CURLY, 'without a third colon'],
  [cloze('{{c1::x}} {y}'), ['Cloze{Text:{{c1::x}} {{c1::y}}}'], CURLY],
  [cloze('==x== and ==2:y=='), ['Cloze{Text:{{c1::x}} and {{c2::y}}}'], HIGHLIGHTS],
  ['# Style⏎body', ['Basic{Front:Style|Back:body} aside'], basic(String.raw`^#+(.+)\n+((?:[^\n#][\n]?)+)`)],
  [
    'Q: How?⏎A: So⏎<!--ID: 12-->',
    ['Basic{Front:How?|Back:So} 12'],
    basic(String.raw`^Q: ((?:.+\n)*)\n*A: (.+(?:\n(?:^.{1,3}$|^.{4}(?<!<!--).*))*)`),
  ],
  ['a::b⏎⏎x:::y', ['Basic{Front:a|Back:b}'], basic(String.raw`^(.*[^\n:]{1}):{2}([^\n:]{1}.*)`)],
  [
    'Q line⏎---⏎A line',
    ['Basic{Front:Q line|Back:A line}'],
    basic(String.raw`((?:[^\n][\n]?)+\n)-{3,}\n((?:[^\n][\n]?)+)`),
  ],
  ['| Q |⏎|---|⏎| A |', ['Basic{Front:Q|Back:A}'], basic(String.raw`^\|([^\n|]+)\|\n\|(?:-{3,})\|\n\|([^\n|]+)\|\n?`)],
  ['| Q | R |⏎|---|---|⏎| A | B |', [], basic(String.raw`^\|([^\n|]+)\|\n\|(?:-{3,})\|\n\|([^\n|]+)\|\n?`)],
  [
    'An {idea} is.',
    ['Cloze{Text:An {{c1::idea}} is.} aside'],
    { ...CURLY, patterns: { Cloze: String.raw`((?:.+\n)*(?:.*{.*)(?:\n(?:^.{1,3}$|^.{4}(?<!<!--).*))*)` } },
  ],
]

for (const [input, cards, settings, ours] of ROWS) {
  test(`${input} is ${cards.join(' and ') || 'no card'}${ours === undefined ? '' : ` (ours: ${ours})`}`, () => {
    assert.deepEqual(readCards(input, settings).cards, cards)
  })
}

test('a deck is named on the line of the keyword or on the one below it', () => {
  assert.equal(readCards('TARGET DECK⏎A::B⏎⏎x').deck, 'A::B')
  assert.equal(readCards('TARGET DECK: A::B⏎x').deck, 'A::B')
})

test('what only the plug-in reads is no text of the page', () => {
  assert.equal(readCards('a⏎TARGET DECK: A⏎FILE TAGS⏎x y⏎FROZEN - Basic:⏎Back: B⏎⏎DELETE⏎<!--ID: 5-->⏎b').rest, 'a⏎b')
})
