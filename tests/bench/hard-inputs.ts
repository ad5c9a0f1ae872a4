import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
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
const CARDS = ['START\nBasic\nq\nEND\n\n', 'START\nBasic\n```\n<!--ID: 1-->\nEND\n\n', '# a\nSTART\nBasic\nq\nEND\n']
const NESTED = [
  ['==a ', ' a=='],
  ['^[', ']'],
  ['**a ', ' a**'],
] as const

const bare = unified().use(remarkParse).use(remarkGfm).freeze()
for (const piece of [...PIECES, ...CARDS]) compare(JSON.stringify(piece), piece.repeat(times))
for (const [opening, closing] of NESTED)
  compare(`${opening}…${closing}`, `${opening.repeat(times / 10)}b${closing.repeat(times / 10)}`)

function compare(name: string, text: string): void {
  const ours = measure(() => parse(text, { cards: USUAL_CARD_SYNTAX, isMdx: false }))
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
