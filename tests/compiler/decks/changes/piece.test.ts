import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { holdsPiece, pieceOf, withoutIds } from '../../../../src/compiler/decks/changes/piece.ts'

const NOTE = ['# A', '- one', '- two', '', '# B', 'three', 'START', 'Basic', 'q', 'END'].join('\n')

const VERSIONS: [name: string, lines: [from: number, to: number], version: string, isHeld: boolean][] = [
  ['the text itself', [0, 3], NOTE, true],
  ['a text with more in another section', [0, 3], NOTE.replace('three', 'three\nfour'), true],
  ['a text in which the section moved', [0, 3], `# B\nthree\n\n# A\n- one\n- two\n`, true],
  ['a text in which a line was other', [0, 3], NOTE.replace('two', 'deux'), false],
  ['a text in which one more line stood last', [0, 3], NOTE.replace('- two', '- two\n- gone'), false],
  ['a text in which one more line stood first', [0, 3], NOTE.replace('- one', '- gone\n- one'), false],
  ['a text in which a line only begins like it', [0, 3], NOTE.replace('- two', '- two thousand'), false],
  ['a card block', [6, 10], NOTE, true],
  ['a card block before it had its id', [6, 10], NOTE.replace('\nEND', '\n<!--ID: 1726516929907-->\nEND'), true],
  ['the end of a text to which one more line belonged', [4, 6], NOTE.replace('three', 'three\nfour'), false],
]

for (const [name, [from, to], version, isHeld] of VERSIONS) {
  test(`a piece is ${isHeld ? '' : 'not '}held by ${name}`, () => {
    assert.equal(holdsPiece(withoutIds(version), pieceOf(NOTE.split('\n'), from, to)), isHeld)
  })
}

const IDS: [text: string, without: string][] = [
  ['a\n<!--ID: 1726516929907-->\nEND', 'a\nEND'],
  ['a\nID: 1726516929907\nEND', 'a\nEND'],
  ['STARTI [Basic] a Back: b <!--ID: 1726516929907--> ENDI', 'STARTI [Basic] a Back: b ENDI'],
  ['a::b <!--SR:!2024-08-16,51,230-->', 'a::b'],
  ['a #card\nb\n^1628112345678', 'a #card\nb\n'],
  ['the ID: 5 of it', 'the ID: 5 of it'],
]

for (const [text, without] of IDS) {
  test(`${JSON.stringify(text)} says ${JSON.stringify(without)}`, () => assert.equal(withoutIds(text), without))
}

test('every text holds every piece of itself', () => {
  const line = fc.constantFrom('# A', '- one', '', '  ', 'START', 'END', '---', 'text', '<!--ID: 1726516929907-->')
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.nat(), fc.nat(), (lines, a, b) => {
      const from = a % lines.length
      const piece = pieceOf(lines, from, from + 1 + (b % (lines.length - from)))
      assert.ok(piece.text === '' || holdsPiece(withoutIds(lines.join('\n')), piece), JSON.stringify(piece))
    }),
  )
})
