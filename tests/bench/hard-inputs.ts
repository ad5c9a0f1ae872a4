import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { CardSyntax } from '../../src/compiler/syntax/card-syntax.ts'
import { USUAL_CARD_SYNTAX } from '../../src/compiler/syntax/card-syntax.ts'
import { parse } from '../../src/compiler/syntax/parse.ts'

// What is written again and again, beside bare remark: none of it may cost much more than remark itself takes.
//   node tests/bench/hard-inputs.ts [TIMES]
const times = Number(process.argv[2] ?? 10_000)
const PIECES = [
  '^[a ',
  ']',
  '[^a]\n\n',
  '![[ ',
  '[[',
  '==a*b ',
  '$a ',
  '$$a\n',
  '# a\n',
  '~~~a\n',
  '<!--\n',
  '%%a',
  '<b> ',
]
const CARDS = [
  'START\nBasic\nq\nEND\n\n',
  'START\nBasic\n```\n<!--ID: 1-->\nEND\n\n',
  '# a\nSTART\nBasic\nq\nEND\n',
  'STARTI [Basic] q ',
  '- STARTI [Basic] q Back: a ENDI\n',
  'START\nCloze\n{{c1::a}} {b}\nEND\n',
  'q::a\n',
  'q\n?\na\n\n',
  '`q #card\na\n',
  'FROZEN - Basic:\nBack: a\n',
  'DELETE\nID: 5\n',
  'Q: a\nA: b\n',
]
/** Everything that may be a card, with the patterns of an author. */
const cards: CardSyntax = {
  ...USUAL_CARD_SYNTAX,
  isPluginUsed: true,
  patterns: { Basic: '^Q: (.+)\\nA: (.+)' },
  hasCurlyClozes: true,
  hasHighlightClozes: true,
}
const note = { tags: ['flashcards'], namesDeck: true }
const NESTED = [
  ['==a ', ' a=='],
  ['^[', ']'],
  ['**a ', ' a**'],
] as const

const bare = unified().use(remarkParse).use(remarkGfm).freeze()
for (const piece of [...PIECES, ...CARDS]) compare(JSON.stringify(piece), piece.repeat(times))
compare('one card of gaps', `START\nCloze\n${'{{c1::a '.repeat(times)}\nEND\n`)
for (const [opening, closing] of NESTED)
  compare(`${opening}…${closing}`, `${opening.repeat(times / 10)}b${closing.repeat(times / 10)}`)

function compare(name: string, text: string): void {
  const ours = measure(() => parse(text, { cards, note, isMdx: false }))
  const theirs = measure(() => bare.parse(text))
  console.log(
    `${name.padEnd(36)} ${ours.toFixed(2).padStart(6)} s  ${(ours / theirs).toFixed(1)} times bare remark's ${theirs.toFixed(2)} s`,
  )
}

/** Seconds of one core. */
function measure(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1e6
}
