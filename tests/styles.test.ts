import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const folder = join(import.meta.dirname, '../src/styles')

/** What means a side of the screen, and not of the text. `languages.css` sets one right where the text alone would choose. */
const PHYSICAL = [
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  // top right bottom left
  /(?:margin|padding|inset)\s*:\s*[^\s()]+ ([^\s()]+) [^\s()]+ (?!\1;)[^\s()]+;/,
]

test('no stylesheet means a side of the screen where it means a side of the text', () => {
  const found = readdirSync(folder)
    .filter((name) => name !== 'languages.css')
    .flatMap((name) => {
      const lines = readFileSync(join(folder, name), 'utf8').split('\n')
      return lines.flatMap((line, at) =>
        PHYSICAL.some((side) => side.test(line)) ? [`${name}:${at + 1} ${line.trim()}`] : [],
      )
    })
  assert.deepEqual(found, [])
})

test('the rules see what they forbid', () => {
  const physical = [
    '  left: 0;',
    'a { right: 1px; }',
    'margin-left: 1rem;',
    'text-align: right;',
    'padding: 1px 2px 3px 4px;',
  ]
  for (const line of physical)
    assert.ok(
      PHYSICAL.some((side) => side.test(line)),
      line,
    )
  const logical = [
    'inset-inline-start: 0;',
    'text-align: start;',
    'padding: 1px 2px 3px 2px;',
    'margin: 0 auto;',
    '--left: 1;',
  ]
  for (const line of logical) assert.ok(!PHYSICAL.some((side) => side.test(line)), line)
})
