import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { splitFrontmatter } from '../../../src/compiler/vault/frontmatter.ts'
import { slugifyPath } from '../../../src/compiler/vault/path.ts'
import { dialect } from '../dialect.ts'

test('properties are split off any text without losing a line of the rest', () => {
  const piece = fc.constantFrom(
    '---',
    '---\n',
    '\n',
    'a: 1',
    'a: ',
    '*x',
    '&x ',
    '[',
    '{',
    '"',
    '- ',
    '  ',
    ': ',
    '#',
    '|',
    '\t',
    '!!js ',
    '%YAML 1.2',
    '...',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, isOpened) => {
      const text = `${isOpened ? '---\n' : ''}${pieces.join('')}`
      const { body, linesAbove } = splitFrontmatter(text)
      assert.ok(text.endsWith(body))
      assert.equal(linesAbove, text.slice(0, text.length - body.length).split('\n').length - 1)
    }),
    { numRuns: 500 },
  )
})

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  dialect,
)

test('a slug is its own slug, and never empty', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const slug = slugifyPath(name)
      assert.equal(slugifyPath(slug), slug)
      assert.ok(slug.split('/').every((segment) => segment !== ''))
      assert.doesNotMatch(slug, /[~#?%\s]/u)
    }),
    { numRuns: 1000 },
  )
})
