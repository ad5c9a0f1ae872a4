import assert from 'node:assert/strict'
import { test } from 'node:test'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { findCardBlocks } from '../../../src/compiler/syntax/cards/block.ts'
import { keywordPatterns } from '../../../src/compiler/syntax/cards/keywords.ts'
import { nextFence } from '../../../src/compiler/syntax/fence.ts'

const KEYWORDS = keywordPatterns(USUAL_CARD_SYNTAX.keywords)

// A note with ⏎ for its line ends, and its blocks: first line - line after the last, how they end.
const ROWS: [title: string, note: string, ...blocks: string[]][] = [
  ['a block ends at END', 'x⏎START⏎Basic⏎END⏎y', '1-4 end'],
  ['a block without END ends with the note', 'START⏎Basic⏎Q', '0-3 none'],
  ['a block without END ends at the next START', 'START⏎Basic⏎Q⏎START⏎Basic⏎END', '0-3 none', '3-6 end'],
  ['END in a closed fence ends nothing', 'START⏎Basic⏎```⏎END⏎```⏎END', '0-6 end'],
  ['END in an open fence ends the block where there is no other', 'START⏎Basic⏎```⏎END⏎x', '0-4 endInFence'],
  ['the first END in an open fence counts', 'START⏎Basic⏎```⏎END⏎x⏎END', '0-4 endInFence'],
  ['an open fence does not swallow the next card', 'START⏎Basic⏎```⏎END⏎START⏎Basic⏎END', '0-4 endInFence', '4-7 end'],
  ['two open fences do not meet', 'START⏎Basic⏎```⏎END⏎START⏎Basic⏎```⏎END', '0-4 endInFence', '4-8 endInFence'],
  ['END below an id always ends the block', 'START⏎Basic⏎```⏎<!--ID: 1-->⏎⏎END⏎```⏎END', '0-7 endInFence'],
  ['a fence left open takes its closing line along', 'START⏎Basic⏎```⏎END⏎⏎```⏎x', '0-6 endInFence'],
  ['below a fence left open may stand another', 'START⏎Basic⏎```⏎END⏎```js⏎x⏎```', '0-4 endInFence'],
  ['below a fence left open may stand one like it', 'START⏎Basic⏎```⏎END⏎```⏎x⏎```', '0-4 endInFence'],
  [
    'a closing line that is left over is no opening one for the next card',
    'START⏎Basic⏎```⏎<!--ID: 1-->⏎END⏎```⏎START⏎Basic⏎END',
    '0-6 endInFence',
    '6-9 end',
  ],
  ['a shorter fence closes nothing', 'START⏎Basic⏎````⏎```⏎END⏎````⏎END', '0-7 end'],
  ['another kind of fence closes nothing', 'START⏎Basic⏎~~~⏎```⏎END⏎~~~⏎END', '0-7 end'],
  ['START in a fence of the answer is code', 'START⏎Basic⏎```⏎START⏎END⏎```⏎END', '0-7 end'],
  ['a block in a closed fence is none', '```⏎START⏎Basic⏎END⏎```⏎START⏎Basic⏎END', '5-8 end'],
  ['a block below a fence that never closes is one', '```⏎START⏎Basic⏎END', '1-4 end'],
  ['a block in a fence of a list item is none', '- ```⏎START⏎Basic⏎END⏎  ```'],
  ['a block in an HTML comment is none', '<!--⏎START⏎Basic⏎END⏎-->'],
  ['a comment that is closed in its line holds nothing', '<!-- x -->⏎START⏎Basic⏎END', '1-4 end'],
  ['a comment that never closes holds nothing', '<!--⏎START⏎Basic⏎END', '1-4 end'],
  ['END alone is text', 'END⏎x⏎END'],
]

for (const [title, note, ...blocks] of ROWS) {
  test(title, () => {
    assert.deepEqual(
      findCardBlocks(note.split('⏎'), KEYWORDS).map(({ start, after, ending }) => `${start}-${after} ${ending}`),
      blocks,
    )
  })
}

test('a fence is opened and closed as CommonMark says', () => {
  assert.equal(nextFence('```js', undefined), '```')
  assert.equal(nextFence('  - ~~~~', undefined), '~~~~')
  assert.equal(nextFence('> 1. ```', undefined), '```')
  assert.equal(nextFence('``` a ` b', undefined), undefined)
  assert.equal(nextFence('``', undefined), undefined)
  assert.equal(nextFence('text ```', undefined), undefined)
  assert.equal(nextFence('```js', '```'), '```')
  assert.equal(nextFence('````', '```'), undefined)
  assert.equal(nextFence('```  ', '```'), undefined)
  assert.equal(nextFence('text', '```'), '```')
})
