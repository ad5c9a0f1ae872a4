import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf, readParameters } from '../../../src/compiler/render/media.ts'

const ROWS: [parameters: string[], expected: ReturnType<typeof readParameters>][] = [
  [[], {}],
  [['100'], { width: 100 }],
  [['100x145'], { width: 100, height: 145 }],
  [['words'], { alt: 'words' }],
  [['words', '100'], { alt: 'words', width: 100 }],
  [['words', '100x145'], { alt: 'words', width: 100, height: 145 }],
  [['100', 'words'], { alt: '100|words' }],
  [['a', 'b', '5'], { alt: 'a|b', width: 5 }],
  [['x100'], { alt: 'x100' }],
  [['100x'], { alt: '100x' }],
  [['100px'], { alt: '100px' }],
  [['-5'], { alt: '-5' }],
  [[''], {}],
]

for (const [parameters, expected] of ROWS) {
  test(`|${parameters.join('|')} asks for ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(readParameters(parameters), expected)
  })
}

test('a file is shown by its ending, whatever its case', () => {
  assert.deepEqual(['a.png', 'a.PNG', 'b.webp', 'a.mp3', 'a.mov', 'a.pdf', 'a.canvas'].map(kindOf), [
    'image',
    'image',
    'image',
    'audio',
    'video',
    'pdf',
    'file',
  ])
})
