import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

const PORT = `# Ports
- a port tells the services of one host from each other

## Open ports
- a port is open while a socket listens on it

### Listening
- the command ss lists the open ports

## Closed ports
- nobody answers where no socket listens
`

const lineOf = (word: string): string => PORT.split('\n').find((line) => line.includes(word)) ?? ''

const ABOUT: [title: string, answer: string, about: string[]][] = [
  ['a section stands for those below it', PORT, ['Ports /ports/#ports']],
  ['a heading that the name of the note says is not said again', lineOf('tells'), ['Ports /ports/#ports']],
  ['any other is', lineOf('nobody'), ['Ports › Closed ports /ports/#closed-ports']],
  [
    'several sections of a note are one link to the first',
    `${lineOf('nobody')}\n${lineOf('ss')}`,
    ['Ports /ports/#closed-ports'],
  ],
  ['an embedded note', '![[Host]]', ['Host /host/']],
  [
    'no more than three notes are named',
    '![[A]] ![[B]] ![[C]] ![[Host]] ![[Ports]]',
    ['A /a/', 'B /b/', 'C /c/', '+2'],
  ],
  ['the note of the card itself is not said', 'of this note itself, word for word', []],
]

for (const [title, answer, about] of ABOUT) {
  test(`what a card is about: ${title}`, () => {
    const { site } = tinyVault({
      ...Object.fromEntries(['A', 'B', 'C'].map((name) => [`${name}.md`, name])),
      'Card.md': `of this note itself, word for word\n\n${cardOf(`\n${answer}`)}`,
      'Host.md': 'A host.',
      'Ports.md': PORT,
    })
    const { links, more } = site.sourceLinks.aboutOf(toVaultPath('Card.md'), 0)
    const said = links.map(({ title: name, heading, address }) =>
      heading === undefined ? `${name} ${address}` : `${name} › ${heading} ${address}`,
    )
    assert.deepEqual([...said, ...(more > 0 ? [`+${more}`] : [])], about)
  })
}

test('a section shows the cards of other notes, at its outermost heading that they have', () => {
  const { site } = tinyVault({
    'A.md': cardOf(`\n${PORT}`),
    'B.md': cardOf(lineOf('nobody')),
    'Ports.md': `${PORT}\n${cardOf(lineOf('nobody'))}`,
  })
  const cards = [...site.sourceLinks.cardsFrom(toVaultPath('Ports.md'))].map(([id, from]) => [
    id,
    from.cards.map(({ question, title }) => `${title}: ${question}`),
  ])
  assert.deepEqual(cards, [
    ['ports', ['A: What is it?']],
    ['closed-ports', ['B: What is it?']],
  ])
})

test('of many cards the first ten are named', () => {
  const { site } = tinyVault({ 'A.md': cardOf(lineOf('nobody')).repeat(12), 'Ports.md': PORT })
  const from = site.sourceLinks.cardsFrom(toVaultPath('Ports.md')).get('closed-ports')
  assert.deepEqual([from?.cards.length, from?.more], [10, 2])
})

function cardOf(answer: string): string {
  return `START\nBasic\nWhat is it?\nBack: ${answer}\nEND\n\n`
}
