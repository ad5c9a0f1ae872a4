import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOf } from '../../../src/compiler/render/media-kind.ts'
import { readParameters, readPdfFragment, sayBytes } from '../../../src/compiler/render/media.ts'

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

test('a PDF opens at its page, in a frame as tall as asked', () => {
  const rows: [fragment: string, expected: ReturnType<typeof readPdfFragment>][] = [
    ['', { place: '' }],
    ['page=3', { place: '#page=3' }],
    ['height=400', { place: '', height: 400 }],
    ['page=3&height=400', { place: '#page=3', height: 400 }],
    ['page=3#height=400', { place: '#page=3', height: 400 }],
    ['page=2&selection=1,2,3,4', { place: '#page=2' }],
    ['height=tall', { place: '' }],
  ]
  for (const [fragment, expected] of rows) assert.deepEqual(readPdfFragment(fragment), expected, fragment)
})

test('a size is said in two digits', () => {
  const rows: [bytes: number, said: string][] = [
    [0, '0 KB'],
    [60, '0.1 KB'],
    [940, '0.9 KB'],
    [12_345, '12 KB'],
    [999_499, '999 KB'],
    [999_600, '1 MB'],
    [1_440_000, '1.4 MB'],
    [2_500_000_000, '2.5 GB'],
  ]
  for (const [bytes, said] of rows) assert.equal(sayBytes(bytes, 'en'), said)
})
