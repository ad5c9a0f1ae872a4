import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const note = readFileSync(join(import.meta.dirname, '../content/Manual/What Verso understands.md'), 'utf8')

// A specimen: its source in a fence, then the same again, live.
const SPECIMEN =
  /<div class="columns">\n\n(`{3,})markdown\n([\s\S]*?)\n\1\n\n([\s\S]*?)(?:\n\n)?<\/div>\n(?:\n(START[\s\S]*?\nEND)\n)?/g

for (const [, , source = '', inside = '', card = ''] of note.matchAll(SPECIMEN)) {
  test(`what stands beside “${source.split('\n')[0]}” is what it makes`, () => assert.equal(inside || card, source))
}

test('every specimen is compared', () => {
  assert.equal([...note.matchAll(SPECIMEN)].length, note.split('<div class="columns">').length - 1)
})
