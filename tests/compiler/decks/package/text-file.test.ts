import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeTextFile } from '../../../../src/compiler/decks/package/text-file.ts'

const row = { guid: 'g', noteType: 'Basic', deck: 'a::b', tags: ['x', 'y::z'], front: 'Q', back: 'A' }

test('a text file says in its head what its columns are', () => {
  assert.equal(
    writeTextFile([row]),
    [
      '#separator:tab',
      '#html:true',
      '#columns:Front\tBack\tTags\tDeck\tNote type\tGUID',
      '#tags column:3',
      '#deck column:4',
      '#notetype column:5',
      '#guid column:6',
      '"Q"\t"A"\t"x y::z"\t"a::b"\t"Basic"\t"g"',
      '',
    ].join('\n'),
  )
})

const QUOTED: [field: string, written: string][] = [
  ['a "b"', '"a ""b"""'],
  ['a\tb\nc', '"a\tb\nc"'],
  ['# x\n# y', '"&#35; x\n&#35; y"'],
  ['a # b', '"a # b"'],
]

for (const [field, written] of QUOTED) {
  test(`${JSON.stringify(field)} stands in a text file as ${JSON.stringify(written)}`, () => {
    assert.ok(writeTextFile([{ ...row, front: field }]).includes(`\n${written}\t"A"`))
  })
}
