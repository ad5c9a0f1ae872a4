import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeading, headingKey } from '../../../src/compiler/links/anchors.ts'
import { tinyVault } from '../tiny-vault.ts'

const TEXT = `# AWS
## Ports
### Private
## Hosts
### Private
#### Deep
# \u00a0 ECS\u00a0service
# A: b, (c)!
# \`code\` x
# [[Other]] x
# [[Other|Alias]] y
# C# vs C++
# _soft_ part
# It's “so” – yes
# 🧪
# Straße
# Private
# -----
# Last`

const [note] = tinyVault({ 'A.md': TEXT }).index.noteByPath.values()
const outline = note?.facts.outline ?? []

const ROWS: [written: string, id: string | undefined][] = [
  ['AWS', 'aws'],
  ['aws', 'aws'],
  ['Private', 'private'],
  ['Ports#Private', 'private'],
  ['Hosts#Private', 'private-1'],
  ['AWS#Hosts#Private#Deep', 'deep'],
  ['AWS#Deep', 'deep'],
  ['Hosts#Deep', 'deep'],
  ['Private#Hosts', undefined],
  ['Ports#AWS', undefined],
  ['Hosts#Nowhere', undefined],
  ['ECS service', 'ecs-service'],
  ['ECS\u00a0 service ', 'ecs-service'],
  ['A b c', 'a-b-c'],
  ['A: b, (c)!', 'a-b-c'],
  ['code x', 'code-x'],
  ['Other x', 'other-x'],
  ['Alias y', 'alias-y'],
  ['Other Alias y', 'alias-y'],
  ['C vs C', 'c-vs-c'],
  ['_soft_ part', 'soft-part'],
  ["It's “so” – yes", 'it-s-so-yes'],
  ['🧪', 'section'],
  ['STRASSE', undefined],
  ['straße', 'straße'],
  ['-----', undefined],
  ['Last', 'last'],
]

for (const [written, id] of ROWS) {
  test(`#${written} leads to ${id ?? 'no heading'}`, () => {
    assert.equal(findHeading(written.split('#'), outline)?.id, id)
  })
}

test('a path of headings does not go back for a better beginning', () => {
  const entries = ['A', 'B', 'A', 'C'].map((text, at) => ({
    depth: at % 2 === 0 ? 1 : 2,
    text,
    source: text,
    id: `${at}`,
    isAboveCards: false,
  }))
  assert.equal(findHeading(['A', 'B'], entries)?.id, '1')
  assert.equal(findHeading(['A', 'C'], entries)?.id, '3')
  assert.equal(findHeading(['C', 'A'], entries), undefined)
})

test('headings are compared without punctuation, kinds of blanks, case and Unicode form', () => {
  assert.equal(headingKey('  A:\t**b** \u00a0(C) `d` '), 'a b c d')
  assert.equal(headingKey('Cafe\u0301'), headingKey('CAFÉ'))
  assert.equal(headingKey("it's “x” a_b a-b"), "it's “x” a_b a-b")
})
