import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

const PORT = `## Ports
- a port tells the services of one host from each other
- the first 1024 ports belong to the system

### Open ports
- a port is open while a socket listens on it
- the command ss lists the open ports
`

const CASES: [title: string, answer: string, sources: string[]][] = [
  ['copies of sections', `\n${PORT}`, ['Port.md#ports', 'Port.md#open-ports']],
  [
    'a copy on other levels, with other words round it',
    `\nIn short.\n\n${PORT.replaceAll('## ', '#### ')}\n# More\nmine`,
    ['Port.md#ports', 'Port.md#open-ports'],
  ],
  ['a copy without its heading', '- the first 1024 ports belong to the system', ['Port.md#ports']],
  [
    'a copy that was edited, below its heading',
    '\n# Open ports\n- a port is open while a process listens on it',
    ['Port.md#open-ports'],
  ],
  [
    'a copy that lost its end',
    '\n- a port is open while a socket\n- the command ss lists the open ports',
    ['Port.md#open-ports'],
  ],
  ['embeds', '![[Port#Open ports]]\n\n![[Net]]', ['Port.md#open-ports', 'Net.md#']],
  ['an embed of a block', '![[Net#^id]]', ['Net.md#']],
  [
    'copies and embeds as they follow one another',
    '\n![[Net]]\n- the first 1024 ports belong to the system\n',
    ['Net.md#', 'Port.md#ports'],
  ],
  ['text above the first heading', 'all hosts of one net see each other', ['Net.md#']],
  ['a heading that many have is no source', '\n## Ports\n- of wine', []],
  ['everyday lines are no sources', '\n- example\n- see above\n\n---\n', []],
  ['words of its own are no source', 'I do not know', []],
]

for (const [title, answer, sources] of CASES) {
  test(`a card is made from ${title}`, () => {
    assert.deepEqual(
      sourcesOf('Card.md', {
        'Card.md': `START\nBasic\nq\nBack: ${answer}\nEND`,
        'Net.md': 'all hosts of one net see each other ^id\n\n- example\n- see above',
        'Port.md': PORT,
        'Other.md': '- example\n- see above',
      }),
      sources,
    )
  })
}

test('the nearer of two equal sections is the source: of the own note, of an embedded note, of a linked one', () => {
  const card = 'START\nBasic\nq\nBack: the first 1024 ports belong to the system\nEND'
  const others = { 'A.md': PORT, 'B.md': PORT, 'C.md': PORT }
  assert.deepEqual(sourcesOf('Card.md', { ...others, 'Card.md': `[[B]]\n\n${card}` }), ['B.md#ports'])
  assert.deepEqual(sourcesOf('Card.md', { ...others, 'Card.md': `[[B]] ![[C]]\n\n${card}` }), ['C.md#ports'])
  assert.deepEqual(sourcesOf('C.md', { ...others, 'C.md': `${PORT}\n[[A]]\n\n${card}` }), ['C.md#ports'])
})

test('a line of several sections belongs to the one that the lines round it come from', () => {
  const files = {
    'A.md': '# A\n- first line of the note A\n- what they have in common\n',
    'B.md': '# B\n- first line of the note B\n- what they have in common\n- last line of the note B\n',
    'Card.md':
      'START\nBasic\nq\nBack:\n- first line of the note B\n- what they have in common\n- last line of the note B\nEND',
  }
  assert.deepEqual(sourcesOf('Card.md', files), ['B.md#b'])
})

test('text of cards and of notes that are not published is no source', () => {
  const line = 'the first 1024 ports belong to the system'
  const files = { 'Card.md': `START\nBasic\nq\nBack: ${line}\nEND`, 'Other.md': `START\nBasic\n${line}\nBack: x\nEND` }
  assert.deepEqual(sourcesOf('Card.md', files), [])
})

function sourcesOf(path: string, files: Readonly<Record<string, string>>): string[] {
  const [card] = tinyVault(files).sources.cardsByNote.get(toVaultPath(path)) ?? []
  return (card ?? assert.fail()).sources.map((source) => `${source.path}#${source.id ?? ''}`)
}
