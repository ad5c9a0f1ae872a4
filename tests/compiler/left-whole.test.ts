import assert from 'node:assert/strict'
import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isLeftWhole, noteWhole } from '../../src/compiler/left-whole.ts'

const TOUCHES: [title: string, touch: (file: string) => void][] = [
  ['has grown', (file) => appendFileSync(file, 'more')],
  [
    'holds other bytes, though it says it was written long ago',
    (file) => {
      const { atime, mtime } = statSync(file)
      writeFileSync(file, 'atad')
      utimesSync(file, atime, mtime)
    },
  ],
  ['is another one', (file) => (rmSync(file), writeFileSync(file, 'data'))],
  ['is gone', (file) => rmSync(file)],
  ['was being written to', (file) => writeFileSync(`${file}-journal`, '')],
  ['was noted before the machine was started', (file) => noteEarlier(file, 60_000)],
  ['was noted by nobody', (file) => rmSync(`${file}.whole`)],
  ['was noted in other words', (file) => writeFileSync(`${file}.whole`, '{"size":4}')],
  ['has a damaged note', (file) => writeFileSync(`${file}.whole`, '{"size":')],
]
// Older kernels stamp files with a clock that ticks 100 times a second.
const TICK_MS = 20

for (const [title, touch] of TOUCHES) {
  test(`a database that ${title} does not count as left whole`, async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'verso-left-whole-'))
    context.after(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'data.sqlite')
    writeFileSync(file, 'data')
    noteWhole(file)
    copyFileSync(file, join(folder, 'read by somebody'))
    assert.equal(isLeftWhole(file), true)
    await wait(TICK_MS)
    touch(file)
    assert.equal(isLeftWhole(file), false)
  })
}

test('a database that was taken away meanwhile cannot be noted, and that is no fault', () => {
  const file = join(tmpdir(), 'verso-nowhere', 'data.sqlite')
  noteWhole(file)
  assert.equal(isLeftWhole(file), false)
})

function noteEarlier(file: string, milliseconds: number): void {
  const note = JSON.parse(readFileSync(`${file}.whole`, 'utf8'))
  writeFileSync(`${file}.whole`, JSON.stringify({ ...note, startedAt: note.startedAt - milliseconds }))
}
