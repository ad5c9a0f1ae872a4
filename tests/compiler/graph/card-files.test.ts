import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesShownInCards } from '../../../src/compiler/graph/card-files.ts'
import { tinyVault } from '../tiny-vault.ts'

const card = (back: string): string => `START\nBasic\nq\nBack: ${back}\nEND\n`

const VAULTS: [name: string, files: Record<string, string>, shown: string[]][] = [
  ['a card shows', { 'A.md': `![[no.png]]\n\n${card('![[a.png]] [[b.png]]')}` }, ['a.png']],
  [
    'a note that a card embeds shows',
    { 'A.md': card('![[B]]'), 'B.md': '![[C]]', 'C.md': '![[a.png]] ![[B]]' },
    ['a.png'],
  ],
  ['a card shows by HTML', { 'A.md': card('<img src="a.png">') }, ['a.png']],
  [
    'a card made of the note’s own text shows',
    { 'A.md': '#flashcards\n\nq ![[a.png]]::a ![[b.png]]' },
    ['a.png', 'b.png'],
  ],
  ['no card shows', { 'A.md': '![[a.png]]' }, []],
]

for (const [name, notes, shown] of VAULTS) {
  test(`a file that ${name} goes along: ${shown.join() || 'none'}`, () => {
    const { index } = tinyVault({ ...notes, 'a.png': '', 'b.png': '', 'no.png': '' })
    assert.deepEqual([...filesShownInCards(index)].sort(), shown)
  })
}
