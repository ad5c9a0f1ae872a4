import { deepEqual, equal } from 'node:assert/strict'
import { it } from 'node:test'
import { wordPattern } from '../../src/islands/search/word-pattern.ts'

const found = (words: string[], text: string) => [...text.matchAll(wordPattern(words) ?? /$^/g)].map(([word]) => word)

it('finds whole words, whatever their case', () => {
  deepEqual(found(['port', 'ports'], 'Port, export; PORTS and port-mapping'), ['Port', 'PORTS', 'port'])
  deepEqual(found(['über'], 'Über darüber'), ['Über'])
})

it('finds words with signs in them', () => {
  deepEqual(found(['c++', '.env'], 'C++ and c; .env'), ['C++', '.env'])
  deepEqual(found(['a.b'], 'axb a.b'), ['a.b'])
})

it('finds words of scripts without spaces wherever they stand', () => {
  deepEqual(found(['記憶'], '長期記憶とは'), ['記憶'])
})

it('finds nothing for no words', () => {
  equal(wordPattern([]), undefined)
  equal(wordPattern(['', '—']), undefined)
})
