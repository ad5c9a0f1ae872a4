import assert from 'node:assert/strict'
import { test } from 'node:test'
import { committedTimes } from '../../../../src/compiler/decks/changes/committed-times.ts'
import { pieceOf } from '../../../../src/compiler/decks/changes/piece.ts'

const piece = (text: string) => pieceOf([text, '# Next'], 0, 1)

const HISTORIES: [name: string, versions: string[], isCutOff: boolean, time: unknown][] = [
  ['changed with the oldest version that holds it', ['a\n# Next', 'a\n# Next', 'b\n# Next'], false, 2],
  ['changed anew where it was taken back', ['a\n# Next', 'b\n# Next', 'a\n# Next'], false, 3],
  ['as old as its file where it never changed', ['a\n# Next', 'a\n# Next'], false, 1],
  ['not committed where no version holds it', ['b\n# Next', 'a\n# Next'], false, 'uncommitted'],
  ['of unknown age where all versions of a shallow clone hold it', ['a\n# Next', 'a\n# Next'], true, 'unknown'],
  ['known in a shallow clone where it changed in it', ['a\n# Next', 'b\n# Next'], true, 2],
]

for (const [name, texts, isCutOff, time] of HISTORIES) {
  test(`a piece is ${name}`, async () => {
    const versions = texts.map((_, at) => ({ blob: String(at), at: texts.length - at }))
    const wanted = piece('a')
    const times = await committedTimes([{ history: { versions, isCutOff }, pieces: [wanted] }], async (blobs) =>
      Promise.resolve(new Map(blobs.map((blob) => [blob, texts[Number(blob)] ?? '']))),
    )
    assert.equal(times.get(wanted), time)
  })
}

test('a long history is read only as far as it has to be', async () => {
  const texts = Array.from({ length: 1000 }, (_, at) => (at < 5 ? 'a\n# Next' : 'b\n# Next'))
  const read: string[] = []
  const versions = texts.map((_, at) => ({ blob: String(at), at: 1000 - at }))
  const wanted = piece('a')
  const times = await committedTimes([{ history: { versions, isCutOff: false }, pieces: [wanted] }], async (blobs) => {
    read.push(...blobs)
    return Promise.resolve(new Map(blobs.map((blob) => [blob, texts[Number(blob)] ?? ''])))
  })
  assert.equal(times.get(wanted), 996)
  assert.equal(read.length, 7)
})
