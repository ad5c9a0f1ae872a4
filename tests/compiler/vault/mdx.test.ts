import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCardSettings } from '../../../src/compiler/vault/card-settings.ts'
import { textOf } from '../../../src/compiler/syntax/heading.ts'
import { parseNote } from '../../../src/compiler/vault/parse-note.ts'
import type { ParsedNote } from '../../../src/compiler/vault/parse-note.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'

const ROWS: [path: string, text: string, faults: string[]][] = [
  ['A.mdx', '<Deck tag="a" />', []],
  ['A.mdx', 'a <b>c</b> <></> {d} {/* e */}', []],
  ['A.mdx', '`<Box />`\n\n```js\nimport x from "x"\n```', []],
  ['100%.mdx', 'a', ['1:1 unusableMdxName']],
  ['q?.mdx', 'a', ['1:1 unusableMdxName']],
  ['a#b/c.mdx', 'a', ['1:1 unusableMdxName']],
  ['A.MDX', 'a', ['1:1 unusableMdxName']],
  ['Ä & “it’s” [1].mdx', 'a', []],
  ['100%.md', 'import x from "x"\n\n<Box />', ['3:1 unknownHtml <Box>']],
  ['A.mdx', 'a\n\nimport x from "./nope.js"\n', ['3:1 mdxImport ./nope.js']],
  ['A.mdx', '---\nb: 1\n---\n\nimport "astro"', ['5:1 mdxImport astro']],
  ['A.mdx', 'export * from "./nope.js"', ['1:1 mdxImport ./nope.js']],
  ['A.mdx', 'a {import("./nope.js")}', ['1:3 mdxImport ./nope.js']],
  ['A.mdx', '{import(`./${b}`)}', ['1:1 mdxImport …']],
  ['A.mdx', '<Deck tag={import("./nope.js")} />', ['1:1 mdxImport ./nope.js']],
  ['A.mdx', '<Deck {...import("./nope.js")} />', ['1:1 mdxImport ./nope.js']],
  ['A.mdx', 'export const frontmatter = null.b', ['1:1 mdxExport']],
  ['A.mdx', 'a <Box>b</Box>', ['1:3 unknownComponent Box']],
  ['A.mdx', '- <Deck.Box />\n- <deck.box />', ['1:3 unknownComponent Deck.Box', '2:3 unknownComponent deck.box']],
  ['A.mdx', '<Box>\n  <Ünit />\n</Box>', ['1:1 unknownComponent Box', '2:3 unknownComponent Ünit']],
]

for (const [path, text, faults] of ROWS) {
  test(`${path}: “${text.replaceAll('\n', '⏎')}” has ${faults.length === 0 ? 'no fault' : faults.join(', ')}`, () => {
    assert.deepEqual(
      parsed(path, text).facts.faults.map(({ kind, place, subject }) =>
        `${place.line}:${place.column} ${kind} ${subject}`.trim(),
      ),
      faults,
    )
  })
}

test('what was reported is out of the tree, and what a component holds stays', () => {
  const { root, facts } = parsed(
    'A.mdx',
    'import "x"\n\na <Box>**b**</Box>\n\n<Box>\n# Part\n\n[[C]]\n</Box>\n\n<Deck />',
  )
  assert.deepEqual(
    root.children.map((node) => [node.type, textOf(node)]),
    [
      ['paragraph', 'a b'],
      ['heading', 'Part'],
      ['paragraph', 'C'],
      ['mdxJsxFlowElement', ''],
    ],
  )
  assert.deepEqual(
    facts.outline.map(({ id }) => id),
    ['part'],
  )
  assert.deepEqual(
    facts.links.map(({ written, section }) => [written, section]),
    [['C', 'part']],
  )
})

function parsed(path: string, text: string): ParsedNote {
  const note = { path: toVaultPath(path), text, digest: '' }
  return parseNote(note, {
    strictLineBreaks: false,
    cards: readCardSettings({ toAnki: undefined, spaced: undefined, hashed: undefined }),
  })
}
