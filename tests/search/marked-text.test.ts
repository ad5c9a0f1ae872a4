import { equal, deepEqual } from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseMarks, partFromHeading } from '../../src/islands/search/marked-text.ts'
import type { Run } from '../../src/islands/search/marked-text.ts'

describe('parseMarks', () => {
  const cases: [excerpt: string, drawn: string][] = [
    ['', ''],
    ['no word of it', 'no word of it'],
    ['a <mark>port</mark> b', 'a [port] b'],
    ['a <mark>port</mark> <mark>mapping:</mark> allow', 'a [port mapping]: allow'],
    ['<mark>(ports),</mark> too', '([ports]), too'],
    ['write <mark>C++</mark> or <mark>C#.</mark>', 'write [C++] or [C#].'],
    ['a &lt;b&gt; <mark>&lt;script&gt;</mark>', 'a <b> <[script]>'],
    ['每<mark>個月</mark>都', '每[個月]都'],
  ]
  for (const [excerpt, drawn] of cases) {
    it(`reads ${JSON.stringify(excerpt)}`, () => equal(draw(parseMarks(excerpt)), drawn))
  }

  it('takes no other markup for markup', () => {
    deepEqual(parseMarks('<img src=x> <mark><b>x</b></mark>'), [
      { text: '<img src=x> <', marked: false },
      { text: 'b>x</b', marked: true },
      { text: '>', marked: false },
    ])
  })
})

describe('partFromHeading', () => {
  const cases: [heading: string, excerpt: string, heading: string, rest: string | null][] = [
    ['Docker', 'Docker. runs <mark>pods</mark>.', 'Docker', 'runs [pods].'],
    ['task definition', '<mark>task</mark> definition. a template', '[task] definition', 'a template'],
    ['C++', 'C++. is <mark>fast</mark>', 'C++', 'is [fast]'],
    ['Load Balancer (ELB)', 'Load Balancer (<mark>ELB).</mark> spreads', 'Load Balancer ([ELB])', 'spreads'],
    ['what is it? how', 'what is it? how. <mark>an</mark> answer', 'what is it? how', '[an] answer'],
    [
      'a question that was cut sho',
      'a question that was cut short <mark>here</mark>',
      'a question that was cut short',
      '[here]',
    ],
    [
      'a long question of many words',
      'question of <mark>many</mark> words. answer',
      'a long question of [many] words',
      'answer',
    ],
    ['a long question of many words', 'question of <mark>many</mark>', 'a long question of [many]', ''],
    ['port', 'in the middle of a <mark>port</mark>', 'port', null],
    ['what is a port', 'port numbers <mark>are</mark> small', 'what is a port', null],
    ['設定', '設定。<mark>方法</mark>を', '設定', '[方法]を'],
    ['', 'text', '', null],
  ]
  for (const [heading, excerpt, wantedHeading, rest] of cases) {
    it(`parts ${JSON.stringify(excerpt)} from ${JSON.stringify(heading)}`, () => {
      const parted = partFromHeading(heading, parseMarks(excerpt))
      equal(draw(parted.heading), wantedHeading)
      equal(parted.rest && draw(parted.rest), rest)
    })
  }
})

function draw(runs: readonly Run[]): string {
  return runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}
