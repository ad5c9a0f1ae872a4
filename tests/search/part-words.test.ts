import { equal } from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { joinWords, partWords, partWordsOfHtml } from '../../src/search/part-words.ts'

it('parts the words of scripts without spaces, and leaves others alone', () => {
  equal(partWords('これは強調です。'), 'これ は 強調 です。')
  equal(partWords('Docker は強い'), 'Docker は 強い')
  equal(partWords('a b c, 汉'), 'a b c, 汉')
})

it('parts the text of HTML, not its tags', () => {
  equal(
    partWordsOfHtml('<h2 id="見出し語">これは<em>強調</em>です</h2>'),
    '<h2 id="見出し語">これ は<em> 強調</em> です</h2>',
  )
})

it('joins what it parted, also beside marks', () => {
  equal(joinWords('これ は <mark>強調</mark> です'), 'これは<mark>強調</mark>です')
  equal(joinWords('a <mark>b</mark> c 汉 d'), 'a <mark>b</mark> c 汉 d')
  const text = fc.string({ unit: fc.constantFrom('か', '漢', '字', 'カ', 'ー', 'a', '。', '<') })
  fc.assert(fc.property(text, (written) => equal(joinWords(partWords(written)), written)))
})
