import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { collectBacklinks } from '../../../src/compiler/graph/backlinks.ts'
import { graphEntries } from '../../../src/compiler/graph/graph-entries.ts'
import { openNeighbourhoods } from '../../../src/compiler/graph/neighbourhood.ts'
import { drawNoteGraph } from '../../../src/compiler/graph/note-graph.ts'
import type { NoteGraph } from '../../../src/compiler/graph/note-graph.ts'
import { setInRing } from '../../../src/compiler/graph/ring.ts'
import { chooseStrings } from '../../../src/compiler/strings/choose-strings.ts'
import { tinyVault } from '../tiny-vault.ts'

const VAULT = {
  'Alone.md': 'No link, and one to [[Alone]] itself, and one to [[Nothing]].',
  'Hub.md': '[[x/One]], [[Two]], [[Two]] and ![[Three]].',
  'Three.md': '#t',
  'Two.md': 'Back to [[Hub]] and to [[Three]].',
  'x/One.md': 'START\nBasic\n[[Two]]\nBack: b\nEND\n',
}

test('notes are linked by mentions, embeds and cards, once each, and not with themselves', () => {
  const { notes, links } = drawn(VAULT)
  assert.deepEqual(
    notes.map(({ title, folder, tags }) => [title, folder, ...tags]),
    [
      ['Alone', ''],
      ['Hub', ''],
      ['Three', '', 't'],
      ['Two', ''],
      ['One', 'x'],
    ],
  )
  const named = links.map(([a, b, isMutual]) => [notes[a]?.title, notes[b]?.title, isMutual])
  assert.deepEqual(named, [
    ['Hub', 'Three', 0],
    ['Hub', 'Two', 1],
    ['Hub', 'One', 0],
    ['Three', 'Two', 0],
    ['Two', 'One', 0],
  ])
})

test('who links both ways is nearest, then who knows the same notes', () => {
  const near = openNeighbourhoods(drawn(VAULT))('/hub/', 2)
  assert.deepEqual(near.notes, [
    { title: 'Two', address: '/two/', degree: 3 },
    { title: 'Three', address: '/three/', degree: 2 },
  ])
  assert.deepEqual(near.links, [[0, 1]])
  assert.equal(near.more, 1)
  assert.deepEqual(openNeighbourhoods(drawn(VAULT))('/alone/', 9), { notes: [], links: [], more: 0 })
})

test('the list says what the drawing shows, the most linked first', () => {
  assert.deepEqual(
    graphEntries(drawn(VAULT), chooseStrings('en')).map(({ title, detail }) => `${title}: ${detail ?? ''}`),
    [
      'Hub: linked with 3 notes',
      'Two: linked with 3 notes',
      'Three: linked with 2 notes',
      'One: linked with 2 notes',
      'Alone: linked with none',
    ],
  )
})

test('names in a ring keep a line apart, and within the drawing', () => {
  const size = { width: 208, height: 200 }
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), (count) => {
      const notes = Array.from({ length: count }, (_, at) => ({ title: String(at), address: '', degree: 1 }))
      const places = setInRing({ notes, links: [[0, count - 1]] }, size, { x: 44, y: 8 })
      assert.equal(places.length, count)
      for (const { x, y } of places) assert.ok(x >= 44 && x <= size.width - 44 && y >= 8 && y <= size.height - 8)
      const heights = places.map(({ y }) => y).sort((a, b) => a - b)
      for (const [at, y] of heights.entries()) assert.ok(at === 0 || y - (heights[at - 1] ?? 0) > 8)
    }),
  )
})

function drawn(files: Readonly<Record<string, string>>): NoteGraph {
  const { index } = tinyVault(files)
  return drawNoteGraph(index, collectBacklinks(index))
}
