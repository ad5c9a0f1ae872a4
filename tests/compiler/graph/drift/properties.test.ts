import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { sourceCards } from '../../../../src/compiler/graph/card-sources.ts'
import { findDrift } from '../../../../src/compiler/graph/drift/find-drift.ts'
import { readPassages } from '../../../../src/compiler/graph/drift/passage-texts.ts'
import { toVaultPath } from '../../../../src/compiler/vault/path.ts'
import { dialect } from '../../dialect.ts'
import { cardOf, tell, tellingsOf } from './tellings.ts'
import { tinyVault } from '../../tiny-vault.ts'

const WORDS = 'port host open closed number link [[Port]] [[Host|hosts]] `ss` $x^2$ 80 443 and the 設定 not'.split(' ')
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((words) => words.join(' '))
const block = fc.oneof(
  sentence.map((line) => `- ${line}`),
  sentence.map((line) => `\n${line}\n`),
  sentence.map((line) => `\n## ${line}\n`),
  sentence.map((line) => `\n\`\`\`\n${line}\n\`\`\`\n`),
)
const text = fc.array(block, { minLength: 1, maxLength: 12 }).map((blocks) => blocks.join('\n'))

test('a card that is a copy word for word has no drift', () => {
  fc.assert(
    fc.property(text, (note) => {
      assert.deepEqual(tellingsOf({ 'Note.md': note, 'Card.md': cardOf(`\n${note}`) }), [])
    }),
    { numRuns: 200 },
  )
})

test('the order in which notes are read does not matter', () => {
  const notes = fc.array(text, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(notes, text, (texts, other) => {
      const files = texts.flatMap((note, at) => [
        { path: toVaultPath(`${at}.md`), text: note },
        { path: toVaultPath(`card ${at}.md`), text: cardOf(`\n${note}\n${other}`) },
      ])
      const { index, drift } = tinyVault(Object.fromEntries(files.map((file) => [file.path, file.text])))
      const reversed = { ...index, noteByPath: new Map([...index.noteByPath].toReversed()) }
      assert.deepEqual(findDrift(sourceCards(reversed), reversed, readPassages(files)).map(tell), drift().map(tell))
    }),
    { numRuns: 100 },
  )
})

test('no text makes it throw, and nothing is told twice', () => {
  fc.assert(
    fc.property(dialect, dialect, (note, card) => {
      const told = tellingsOf({ 'A.md': note, 'B.md': `${cardOf(`\n${note}\n${card}`)}\n${cardOf(card, note)}` })
      assert.equal(new Set(told).size, told.length)
    }),
    { numRuns: 300 },
  )
})
