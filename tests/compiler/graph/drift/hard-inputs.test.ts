import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceCards } from '../../../../src/compiler/graph/card-sources.ts'
import { findDrift } from '../../../../src/compiler/graph/drift/find-drift.ts'
import { readPassages } from '../../../../src/compiler/graph/drift/passage-texts.ts'
import { toVaultPath } from '../../../../src/compiler/vault/path.ts'
import { tinyVault } from '../../tiny-vault.ts'
import { cardOf } from './tellings.ts'

type Line = (at: number, count: number) => string

const CASES: [title: string, note: Line, card: Line][] = [
  ['equal lines', () => 'the very same line', () => 'the very same line'],
  ['equal short lines', () => 'x', () => 'x'],
  ['changed lines', (at) => `row ${at} says that a is b and more`, (at) => `row ${at} says that a is c and more`],
  ['lines in reversed order', (at) => `row ${at} says that`, (at, count) => `row ${count - at} says that`],
  ['lines in any order', (at) => `row ${at} says that`, (at, count) => `row ${(at * 7919) % count} says that`],
  ['lines of which one has every second', (at) => `row ${2 * at} says that`, (at) => `row ${at} says that`],
  ['words of one line', (at) => (at === 0 ? 'one' : `${at}`), (at) => (at === 0 ? 'one' : `${at + 1}`)],
  ['lines of code', (at) => `${at === 0 ? '```\n' : ''}f(${at})`, (at) => `${at === 0 ? '```\n' : ''}g(${at})`],
  ['sections', (at) => `## h ${at}\nline ${at} of the section`, (at) => `## h ${at}\nline ${at} of that section`],
  ['sections of one name', (at) => `## h\nline ${at} of the section`, (at) => `## h\nline ${at} of that section`],
  [
    'renamed sections',
    (at) => `## h ${at}\nline ${at} of the section`,
    (at) => `## k ${at}\nline ${at} of the section`,
  ],
]

for (const [title, note, card] of CASES) {
  test(`thousands of ${title} take the time of their length`, () => {
    const [few = 0, many = 0] = [500, 3000].map((count) => secondsFor(note, card, count))
    // Six times as many would take thirty-six times as long if each was compared with each.
    assert.ok(many < 0.3 + 12 * few, `${few} s, ${many} s`)
  })
}

test('a card of two megabytes is compared', () => {
  const text = Array.from({ length: 2500 }, (_, at) => `line(${at}, ${'"many words in one",'.repeat(42)})`).join('\n')
  const files = {
    'Note.md': `# F\nof one note\n\`\`\`\n${text}\n\`\`\``,
    'Card.md': cardOf(`\n# F\nof one note\n\`\`\`\n${text.replace('(77,', '(78,')}\n\`\`\``),
  }
  assert.ok(files['Card.md'].length > 2e6)
  assert.equal(tinyVault(files).drift().length, 1)
})

test('what thousands of cards say alike is one finding', () => {
  const card = cardOf('the first 1000 ports belong to the system')
  const files = { 'Note.md': 'the first 1024 ports belong to the system', 'Cards.md': `[[Note]]\n${card.repeat(2000)}` }
  const [finding, ...others] = tinyVault(files).drift()
  assert.deepEqual([finding?.cards.length, others.length], [2000, 0])
})

function secondsFor(note: Line, card: Line, count: number): number {
  const write = (line: Line): string => Array.from({ length: count }, (_, at) => line(at, count)).join('\n')
  const texts = { 'Note.md': `## Top\n${write(note)}`, 'Card.md': cardOf(`\n## Top\n${write(card)}`) }
  const { index } = tinyVault(texts)
  const notes = Object.entries(texts).map(([path, text]) => ({ path: toVaultPath(path), text }))
  const before = process.cpuUsage()
  findDrift(sourceCards(index), index, readPassages(notes))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
