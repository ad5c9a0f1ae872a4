import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modelOf } from '../../../../src/compiler/decks/package/model.ts'
import { noteTypeFor } from '../../../../src/compiler/decks/package/note-types.ts'
import { templatesOf } from '../../../../src/compiler/decks/package/templates.ts'
import { STOCK_NOTE_TYPES } from '../../../../src/compiler/syntax/card-syntax.ts'
import { asksOf } from '../../../../src/compiler/syntax/cards/asks.ts'

// These stand in the collections of readers: a change here makes new notes of all cards.
const STOCK: [noteType: string, id: number, kind: string, templates: string[]][] = [
  ['Basic', 1726516929001, 'front', ['Front']],
  ['Basic (and reversed card)', 1726516929002, 'both', ['Front', 'Back']],
  ['Basic (optional reversed card)', 1726516929003, 'optional', ['Front', 'Back']],
  ['Basic (type in the answer)', 1726516929004, 'typed', ['Front']],
  ['Cloze', 1726516929005, 'cloze', ['Cloze']],
]

for (const [noteType, id, kind, templates] of STOCK) {
  test(`${noteType} is the same note type for ever`, () => {
    const type = noteTypeFor({ noteType, asks: asksOf(noteType, []) }, STOCK_NOTE_TYPES[noteType] ?? [])
    assert.deepEqual([type.id, type.kind, type.name], [id, kind, `Verso ${noteType}`])
    assert.deepEqual(
      templatesOf(type).map(({ name }) => name),
      templates,
    )
    assert.equal(type.fields.at(-1), 'Place')
  })
}

test('a note type of the author’s own is known by its name and its fields', () => {
  const fields = ['Question', 'Context', 'Answer']
  const type = noteTypeFor({ noteType: 'With context', asks: 'front' }, fields)
  assert.deepEqual([type.id, type.name, type.fields], [1503064449369, 'Verso With context', [...fields, 'Place']])
  const others = [
    noteTypeFor({ noteType: 'With context', asks: 'front' }, ['Question', 'Answer']),
    noteTypeFor({ noteType: 'With context', asks: 'both' }, fields),
    noteTypeFor({ noteType: 'Other', asks: 'front' }, fields),
  ]
  assert.equal(new Set([type, ...others].map(({ id }) => id)).size, 4)
})

test('a type with the fields of a stock type is that, so that a renamed one makes no new notes', () => {
  assert.equal(noteTypeFor({ noteType: 'Left-Aligned', asks: 'front' }, ['Front', 'Back']).id, 1726516929001)
})

test('names that Anki refuses are made fit', () => {
  const { fields, sources, name } = noteTypeFor({ noteType: 'A "b"\u0007', asks: 'front' }, [
    '#Q: {x}',
    'Place',
    'place',
    ' ',
  ])
  assert.deepEqual(fields, ['Q   x', 'Place', 'place+', 'Field', 'Place++'])
  assert.deepEqual(sources, ['#Q: {x}', 'Place', 'place', ' '])
  const [template] = templatesOf({ id: 1, name, kind: 'front', fields, sources })
  assert.match(template.question, /^\{\{#Q {3}x\}\}\{\{#Place\+\+\}\}<div class="place">\{\{Place\+\+\}\}/)
  assert.equal(name, 'Verso A b')
})

test('what has one side is never turned round', () => {
  for (const asks of ['both', 'typed', 'front'] as const)
    assert.equal(noteTypeFor({ noteType: 'One', asks }, ['Text', 'Add Reverse']).kind, 'front')
})

test('a question that its place alone would fill asks nothing', () => {
  for (const [noteType] of STOCK.slice(0, 4)) {
    const type = noteTypeFor({ noteType, asks: asksOf(noteType, []) }, STOCK_NOTE_TYPES[noteType] ?? [])
    for (const { question } of templatesOf(type))
      assert.match(question, /^(?:\{\{#Add Reverse\}\})?\{\{#(Front|Back)\}\}.*\{\{\/\1\}\}/)
  }
})

test('a model holds what Anki asks for', () => {
  const model = modelOf(noteTypeFor({ noteType: 'Cloze', asks: 'cloze' }, ['Text', 'Back Extra']))
  for (const key of 'id name type mod usn sortf did tmpls flds css latexPre latexPost req tags vers'.split(' ')) {
    assert.ok(key in model, key)
  }
  assert.equal(model['type'], 1)
  const parts = [...model.flds, ...model.tmpls]
  assert.ok(parts.every((part) => typeof part === 'object' && part !== null && 'id' in part && 'ord' in part))
})
