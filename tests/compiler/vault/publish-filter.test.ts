import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPublished, noteFilter } from '../../../src/compiler/vault/publish-filter.ts'

const PATHS = ['a.md', 'Private/x.md', 'Private/deep/y.md', 'AWS/z.md', 'AWS/z.draft.md']

// include, exclude, what is left
const ROWS: [include: string[], exclude: string[], left: string[]][] = [
  [[], [], PATHS],
  [['AWS/**'], [], ['AWS/z.md', 'AWS/z.draft.md']],
  [['aws'], [], ['AWS/z.md', 'AWS/z.draft.md']],
  [['*.md'], [], ['a.md']],
  [[], ['private/**'], ['a.md', 'AWS/z.md', 'AWS/z.draft.md']],
  [[], ['Private'], ['a.md', 'AWS/z.md', 'AWS/z.draft.md']],
  [[], ['Private/'], ['a.md', 'AWS/z.md', 'AWS/z.draft.md']],
  [[], ['**/*.draft.md', 'a.md'], ['Private/x.md', 'Private/deep/y.md', 'AWS/z.md']],
  [['AWS', 'Private'], ['Private/deep'], ['Private/x.md', 'AWS/z.md', 'AWS/z.draft.md']],
  [['a.md'], ['a.md'], []],
]

for (const [include, exclude, left] of ROWS) {
  test(`include ${JSON.stringify(include)}, exclude ${JSON.stringify(exclude)} leave ${left.length} of ${PATHS.length}`, () => {
    assert.deepEqual(PATHS.filter(noteFilter({ include, exclude, publish: 'all' })), left)
  })
}

test('a note is published unless it says otherwise', () => {
  assert.equal(isPublished({}, 'all'), true)
  assert.equal(isPublished({ publish: true }, 'all'), true)
  assert.equal(isPublished({ publish: false }, 'all'), false)
  assert.equal(isPublished({ draft: true }, 'all'), false)
  assert.equal(isPublished({ draft: false }, 'all'), true)
  assert.equal(isPublished({ publish: true, draft: true }, 'all'), false)
})

test('where notes are marked, only those with publish: true are published', () => {
  assert.equal(isPublished({}, 'marked'), false)
  assert.equal(isPublished({ publish: 'true' }, 'marked'), false)
  assert.equal(isPublished({ publish: true }, 'marked'), true)
  assert.equal(isPublished({ publish: true, draft: true }, 'marked'), false)
})
