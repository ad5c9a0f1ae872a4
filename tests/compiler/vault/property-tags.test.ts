import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitFrontmatter } from '../../../src/compiler/vault/frontmatter.ts'
import { propertyTags } from '../../../src/compiler/vault/property-tags.ts'

const ROWS: [yaml: string, tags: string[]][] = [
  ['tags: [a, b/c]', ['a', 'b/c']],
  ['tags: ["#marked", plain, Plain, "#plain"]', ['marked', 'plain']],
  ['tags: one', ['one']],
  ['tags: a, b c', ['a', 'b', 'c']],
  ['Tags: [a]', ['a']],
  ['tags: [two words, null, 2024, "2024", 1.5, true, "", 2024/q3, y1984]', ['2024/q3', 'y1984']],
  ['tags: ["a,", /b/, "#"]', ['a', 'b']],
  ['tags: 2024', []],
  ['tags:', []],
  ['tags: { a: b }', []],
  ['tag: old', []],
]

for (const [yaml, tags] of ROWS) {
  test(`${yaml} are ${tags.length} tags`, () => {
    assert.deepEqual(propertyTags(splitFrontmatter(`---\n${yaml}\n---\n`).properties), tags)
  })
}
